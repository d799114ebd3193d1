/// Runs recorded cases: executions of the real service, each with what it made of them.
@NullMarked
package greenledger.asl.cases;

import org.jspecify.annotations.NullMarked;
