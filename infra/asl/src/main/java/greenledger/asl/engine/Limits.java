package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.json.Json;
import java.util.Optional;

/// The quotas of the service that an execution can run into.
public final class Limits {

    /// The most bytes of a payload.
    public static final int PAYLOAD = 256 * 1024;

    private Limits() {}

    /// What fails if `subject` yields this much.
    static Optional<Failure> check(String subject, JsonNode result) {
        if (Json.size(result) <= PAYLOAD) {
            return Optional.empty();
        }
        return Optional.of(
                Failure.of(
                        "States.DataLimitExceeded",
                        ("The state/task '%s' returned a result with a size exceeding the "
                                        + "maximum number of bytes service limit.")
                                .formatted(subject)));
    }

    static Failure historyFull() {
        return Failure.of(
                "States.Runtime",
                "The execution reached the maximum number of history events (25000).");
    }

    static String noChoice(String state) {
        return "There's no matching choice in the state '%s', and it has no Default."
                .formatted(state);
    }
}
