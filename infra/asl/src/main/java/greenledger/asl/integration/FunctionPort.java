package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// Lambda, as far as tasks need it.
@FunctionalInterface
public interface FunctionPort {

    /// How an invocation ended.
    sealed interface Result {
        record Returned(JsonNode payload) implements Result {}

        /// The function threw.
        ///
        /// @param payload what Lambda's runtime says of the error, `errorType` and all
        record Raised(JsonNode payload) implements Result {}

        /// Lambda itself refused, or could not be reached.
        ///
        /// @param code its name for the error, such as `TooManyRequestsException`
        record Refused(String code, String message) implements Result {}

        record NotFound(String functionArn) implements Result {}
    }

    /// Begins an invocation and returns.
    ///
    /// @param function a name or an ARN
    void invoke(String function, JsonNode payload, Consumer<Result> result);
}
