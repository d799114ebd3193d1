/// What happened in an execution, read from the events of `GetExecutionHistory`.
@NullMarked
package greenledger.asl.draw.history;

import org.jspecify.annotations.NullMarked;
