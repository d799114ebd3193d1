package greenledger.transfers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import java.time.Instant;
import java.util.Optional;

/// A step that failed for good, as the machine caught it.
///
/// @param step the state
/// @param error the full name of the exception, or one of the service's own
/// @param cause what Lambda says of it, cut short; a timeout has none
record StepFailure(
        String step, int attempts, Instant startedAt, String error, Optional<String> cause) {

    /// The step that is on record under this state.
    Step recorded() {
        return switch (step) {
            case "ResolveAcceptance" -> Step.AWAIT_ACCEPTANCE;
            case "ResolveOwnership" -> Step.TRANSFER_OWNERSHIP;
            case "BeginCompensation", "EndCompensation" -> Step.CANCEL_TRANSFER_RECORD;
            default -> Step.of(step);
        };
    }

    /// A refusal under its own code, any other error under its simple name.
    StepError reason() {
        String message = message();
        int colon = message.indexOf(": ");
        return error.equals(StepRefused.class.getName()) && colon > 0
                ? new StepError(message.substring(0, colon), message.substring(colon + 2))
                : new StepError(error, message);
    }

    /// Lambda wraps the message of an exception in JSON, which may have been cut.
    private String message() {
        String text = cause.orElse("");
        try {
            JsonNode report = Json.STORED.readTree(text);
            return report.path("errorMessage").asText(text);
        } catch (JsonProcessingException _) {
            return text;
        }
    }
}
