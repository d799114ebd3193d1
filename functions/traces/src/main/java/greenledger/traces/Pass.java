package greenledger.traces;

import java.time.Instant;
import java.util.Optional;

/// One walk over all streams, to compare them with their rows.
///
/// @param cursor where it goes on; absent at its beginning, and at its end
/// @param streams how many were looked at; one that lies on two pages counts twice
/// @param lost how many commits had been missing from a row although long since due
/// @param parked how many streams could not be made good
record Pass(
        Instant began,
        Optional<Instant> ended,
        Optional<String> cursor,
        long streams,
        long lost,
        long parked) {

    static Pass begun(Instant now) {
        return new Pass(now, Optional.empty(), Optional.empty(), 0, 0, 0);
    }

    Pass with(Findings page, Optional<String> next, Instant now) {
        return new Pass(
                began,
                next.isPresent() ? Optional.empty() : Optional.of(now),
                next,
                streams + page.streams(),
                lost + page.lost(),
                parked + page.parked());
    }

    /// What was found on one page.
    record Findings(long streams, long lost, long parked) {}
}
