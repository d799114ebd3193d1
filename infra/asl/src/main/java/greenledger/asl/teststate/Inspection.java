package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Stage;
import greenledger.asl.dataflow.Trace;
import greenledger.asl.json.Json;
import greenledger.asl.model.ParallelState;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.State;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What was seen of one state at work, as far as the service shows it for that kind of state.
final class Inspection implements Trace {

    /// A test has no events that a message could refer to.
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^An error occurred while executing the state '.*?'"
                            + " \\(entered at the event id #\\d+\\)\\. ");

    private static final Set<Stage> NUMBERS =
            EnumSet.of(
                    Stage.MAX_CONCURRENCY,
                    Stage.TOLERATED_FAILURE_COUNT,
                    Stage.TOLERATED_FAILURE_PERCENTAGE);

    private final Map<Stage, JsonNode> seen = new EnumMap<>(Stage.class);
    private final ObjectNode errorDetails = Json.object();
    private final Set<Stage> hidden;
    private Optional<String> error = Optional.empty();
    private Optional<String> cause = Optional.empty();
    private Optional<JsonNode> output = Optional.empty();
    private Optional<String> next = Optional.empty();
    private boolean retriable;
    private boolean caught;

    Inspection(State state) {
        this.hidden = hiddenOf(state);
    }

    private static Set<Stage> hiddenOf(State state) {
        if (state instanceof ParallelState) {
            return EnumSet.of(
                    Stage.AFTER_INPUT_PATH, Stage.AFTER_PARAMETERS, Stage.AFTER_ARGUMENTS);
        }
        if (state instanceof State.Working || state.type().equals("Pass")) {
            return state.language() == QueryLanguage.JSONATA
                    ? EnumSet.of(Stage.RESULT)
                    : EnumSet.noneOf(Stage.class);
        }
        return EnumSet.of(Stage.AFTER_RESULT_SELECTOR, Stage.AFTER_RESULT_PATH);
    }

    @Override
    public void saw(Stage stage, JsonNode value) {
        if (!hidden.contains(stage) && output.isEmpty()) {
            seen.putIfAbsent(stage, value);
        }
    }

    @Override
    public void failed(Optional<String> failedError, Optional<String> failedCause) {
        error = failedError;
        cause = failedCause.map(text -> PREFIX.matcher(text).replaceFirst(""));
    }

    @Override
    public void retries(int retrier, Duration delay) {
        retriable = true;
        errorDetails.put("retryIndex", retrier);
        errorDetails.put("retryBackoffIntervalSeconds", delay.toSeconds());
    }

    @Override
    public void gaveUp(int retrier) {
        errorDetails.put("retryIndex", retrier);
    }

    @Override
    public void caught(int catcher) {
        caught = true;
        errorDetails.put("catchIndex", catcher);
    }

    @Override
    public void left(JsonNode value, Optional<String> target) {
        if (output.isEmpty()) {
            output = Optional.of(value);
            next = target;
        }
    }

    Optional<String> error() {
        return error;
    }

    Optional<String> cause() {
        return cause;
    }

    Optional<JsonNode> output() {
        return output;
    }

    Optional<String> next() {
        return next;
    }

    boolean isRetriable() {
        return retriable;
    }

    boolean isCaught() {
        return caught;
    }

    /// Values are shown as text, numbers of settings as they are.
    ObjectNode data() {
        ObjectNode data = Json.object();
        seen.forEach((stage, value) -> {
            if (NUMBERS.contains(stage)) {
                data.set(stage.field(), value);
            } else {
                data.put(stage.field(), Json.write(value));
            }
        });
        if (!errorDetails.isEmpty()) {
            data.set("errorDetails", errorDetails);
        }
        return data;
    }
}
