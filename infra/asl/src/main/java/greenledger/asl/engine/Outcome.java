package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// How an execution ended.
public sealed interface Outcome {

    record Succeeded(JsonNode output) implements Outcome {}

    record Failed(Optional<String> error, Optional<String> cause) implements Outcome {}

    record TimedOut() implements Outcome {}

    record Aborted(Optional<String> error, Optional<String> cause) implements Outcome {}

    /// As the service's API names it.
    default String status() {
        return switch (this) {
            case Succeeded _ -> "SUCCEEDED";
            case Failed _ -> "FAILED";
            case TimedOut _ -> "TIMED_OUT";
            case Aborted _ -> "ABORTED";
        };
    }
}
