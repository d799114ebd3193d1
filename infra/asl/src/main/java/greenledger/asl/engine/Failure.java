package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.json.Json;
import java.util.List;
import java.util.Optional;

/// Why work did not succeed, and which handlers that concerns.
///
/// @param heartbeat whether it was a heartbeat that failed to come
public record Failure(Optional<String> error, Optional<String> cause, boolean heartbeat) {

    public static final String TIMEOUT = "States.Timeout";
    private static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    private static final String TASK_FAILED = "States.TaskFailed";
    private static final String ALL = "States.ALL";

    public static Failure of(String error, String cause) {
        return new Failure(Optional.of(error), Optional.of(cause), false);
    }

    public static Failure of(Optional<String> error, Optional<String> cause) {
        return new Failure(error, cause, false);
    }

    static Failure timeout() {
        return new Failure(Optional.of(TIMEOUT), Optional.empty(), false);
    }

    /// AWS was recorded to report a missed heartbeat as a timeout; both names catch it.
    static Failure missedHeartbeat() {
        return new Failure(Optional.of(TIMEOUT), Optional.empty(), true);
    }

    /// What no handler can handle: the execution fails.
    boolean isTerminal() {
        return error.filter(EvaluationException.RUNTIME_ERROR::equals).isPresent();
    }

    boolean matches(List<String> names) {
        return !isTerminal() && names.stream().anyMatch(this::matches);
    }

    private boolean matches(String name) {
        return switch (name) {
            case ALL -> true;
            case TASK_FAILED -> error.filter(TIMEOUT::equals).isEmpty();
            case HEARTBEAT_TIMEOUT -> heartbeat || error.filter(name::equals).isPresent();
            default -> error.filter(name::equals).isPresent();
        };
    }

    /// What a catcher sees.
    JsonNode output() {
        ObjectNode output = Json.object();
        output.set("Error", error.map(Json::text).orElseGet(Json::nothing));
        output.set("Cause", cause.map(Json::text).orElseGet(() -> absentCause()));
        return output;
    }

    /// Recorded: a timeout has an empty cause, a failure without a name has none.
    private JsonNode absentCause() {
        return error.isPresent() ? Json.text("") : Json.nothing();
    }
}
