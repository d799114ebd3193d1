package greenledger.caches.coherence;

import greenledger.core.ViewKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Watches all writes and reads, and judges each read by itself. It knows nothing of caches.
final class CoherenceChecker {

    private static final int MOST_EXAMPLES = 5;

    private record Seen(int environment, ViewKey key) {}

    private final Duration bound;
    private final Map<ViewKey, List<Instant>> written = new HashMap<>();
    private final Map<Seen, Long> seen = new HashMap<>();
    private final Map<Breach, Long> breaches = new EnumMap<>(Breach.class);
    private final List<String> examples = new ArrayList<>();
    private Duration stalest = Duration.ZERO;
    private long reads;

    /// @param bound for how long a row may be read after it was replaced
    CoherenceChecker(Duration bound) {
        this.bound = bound;
    }

    /// The next revision of a row; the first is 1.
    void written(ViewKey key, Instant at) {
        written.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
    }

    long latest(ViewKey key) {
        return written.getOrDefault(key, List.of()).size();
    }

    /// @param token the revision that the reader has been told of; 0 for none
    /// @param revision of what was read; 0 for no row
    void read(int environment, ViewKey key, long token, long revision, Instant at) {
        reads++;
        Seen place = new Seen(environment, key);
        check(Breach.BACK_IN_TIME, revision >= seen.getOrDefault(place, 0L), place, revision);
        check(Breach.BELOW_TOKEN, revision >= token, place, revision);
        check(Breach.NEVER_WRITTEN, revision <= latest(key), place, revision);
        Duration staleness = staleness(key, revision, at);
        check(Breach.TOO_STALE, staleness.compareTo(bound) <= 0, place, revision);
        stalest = staleness.compareTo(stalest) > 0 ? staleness : stalest;
        seen.merge(place, revision, Math::max);
    }

    long reads() {
        return reads;
    }

    Map<Breach, Long> breaches() {
        return Map.copyOf(breaches);
    }

    Duration stalest() {
        return stalest;
    }

    /// Some of the reads that no reader may see.
    List<String> examples() {
        return List.copyOf(examples);
    }

    /// For how long this revision has been replaced.
    private Duration staleness(ViewKey key, long revision, Instant at) {
        List<Instant> revisions = written.getOrDefault(key, List.of());
        return revision >= revisions.size()
                ? Duration.ZERO
                : Duration.between(revisions.get(Math.toIntExact(revision)), at);
    }

    private void check(Breach breach, boolean holds, Seen place, long revision) {
        if (!holds) {
            breaches.merge(breach, 1L, Long::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(
                        "Read %d: %s of %s at revision %d; environment %d had %d, the table %d"
                                .formatted(
                                        reads,
                                        breach,
                                        place.key(),
                                        revision,
                                        place.environment(),
                                        seen.getOrDefault(place, 0L),
                                        latest(place.key())));
            }
        }
    }
}
