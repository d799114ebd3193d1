package greenledger.asl.model;

import java.time.Duration;
import java.util.Optional;

/// A whole state machine.
///
/// @param timeout how long an execution may last
public record Definition(Graph graph, QueryLanguage language, Optional<Duration> timeout) {}
