/// Where the inputs of executions are kept, so that an execution outlives its process.
@NullMarked
package greenledger.asl.journal;

import org.jspecify.annotations.NullMarked;
