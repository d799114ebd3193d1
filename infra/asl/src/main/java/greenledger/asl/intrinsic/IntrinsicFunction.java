package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Environment;

/// One intrinsic function.
@FunctionalInterface
interface IntrinsicFunction {

    JsonNode apply(Arguments arguments, Environment environment);
}
