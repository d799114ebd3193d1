/// JSONata as Step Functions has it, on a library that has most of it.
@NullMarked
package greenledger.asl.jsonata;

import org.jspecify.annotations.NullMarked;
