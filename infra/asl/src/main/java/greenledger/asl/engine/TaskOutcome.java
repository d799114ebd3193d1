package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What became of a task, as far as one answer tells.
public sealed interface TaskOutcome {

    record Succeeded(JsonNode output) implements TaskOutcome {}

    record Failed(Optional<String> error, Optional<String> cause) implements TaskOutcome {}

    /// A job was started, and runs: only `.sync` tasks answer so, and answer again when it ends.
    record Submitted(JsonNode output) implements TaskOutcome {}

    static TaskOutcome failed(String error, String cause) {
        return new Failed(Optional.of(error), Optional.of(cause));
    }
}
