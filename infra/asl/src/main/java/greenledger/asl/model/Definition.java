package greenledger.asl.model;

import java.time.Duration;
import java.util.Optional;

/// A whole state machine.
///
/// @param source the text that it was read from
/// @param timeout how long an execution may last
public record Definition(
        String source, Graph graph, QueryLanguage language, Optional<Duration> timeout) {}
