/// JSONPath as Step Functions has it: paths into the input, the context object and the variables.
@NullMarked
package greenledger.asl.jsonpath;

import org.jspecify.annotations.NullMarked;
