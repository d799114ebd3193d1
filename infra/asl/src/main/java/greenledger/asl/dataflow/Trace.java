package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/// Whoever looks at a state at work.
public interface Trace {

    /// Nobody looks.
    Trace NONE = (_, _) -> {};

    void saw(Stage stage, JsonNode value);

    /// The state failed, handled or not.
    default void failed(Optional<String> error, Optional<String> cause) {}

    /// The work failed, and a retrier wants it tried again.
    default void retries(int retrier, Duration delay) {}

    /// The work failed, and its retrier has tried it often enough.
    default void gaveUp(int retrier) {}

    /// The work failed, and a catcher takes over.
    default void caught(int catcher) {}

    /// The state is left; for nowhere at an end of the graph.
    default void left(JsonNode output, Optional<String> next) {}
}
