/// Runs executions in time: performs their effects, and brings them their inputs.
@NullMarked
package greenledger.asl.runtime;

import org.jspecify.annotations.NullMarked;
