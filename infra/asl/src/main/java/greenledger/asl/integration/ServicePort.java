package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// One AWS service, as far as tasks call it: parameters and answers are those of its API.
@FunctionalInterface
public interface ServicePort {

    /// How a call ended.
    sealed interface Result {
        record Answered(JsonNode response) implements Result {}

        /// The service refused.
        ///
        /// @param code its name for the error, such as `ConditionalCheckFailedException`
        record Refused(String code, String message, int status) implements Result {}
    }

    /// Begins a call and returns.
    ///
    /// @param action as a task's resource names it, such as `sendMessage`
    void call(String action, JsonNode parameters, Consumer<Result> result);
}
