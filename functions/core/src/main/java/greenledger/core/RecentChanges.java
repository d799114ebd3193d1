package greenledger.core;

import java.time.Instant;
import java.util.Map;

/// Which rows have changed within the last minute or so. Whoever changes rows tells it; whoever
/// remembers rows asks, as an execution environment that sleeps between two requests can hear of
/// nothing by itself.
public interface RecentChanges {

    /// One request. Telling the same twice changes nothing.
    ///
    /// @param revisions the rows that changed, and how far they tell now
    void tell(Instant now, Map<ViewKey, Long> revisions);

    /// All that was told in these seconds, the first and the last included; one request for at most
    /// [#MOST_SECONDS].
    Changes between(Instant first, Instant last);

    int MOST_SECONDS = 60;

    /// @param revisions how far the rows tell now, or farther
    /// @param isComplete whether no more rows than these have changed
    record Changes(Map<ViewKey, Long> revisions, boolean isComplete) {
        public Changes {
            revisions = Map.copyOf(revisions);
        }
    }
}
