package greenledger.asl.draw.timeline;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time.
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends at " + to + ", before " + from + ".");
        }
    }

    /// How long it is.
    public Duration length() {
        return Duration.between(from, to);
    }
}
