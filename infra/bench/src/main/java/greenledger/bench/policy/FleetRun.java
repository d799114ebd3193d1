package greenledger.bench.policy;

import java.util.HashMap;
import java.util.Map;

/// What a fleet found in its caches, and what it read beyond them.
///
/// @param first reads of environments that had just started
/// @param warmed rows that were loaded when an environment started
record FleetRun(
        String trace,
        int environments,
        int size,
        String help,
        long starts,
        long reads,
        long hits,
        long first,
        long firstHits,
        long warmed) {

    /// How many reads of an environment are its first.
    static final int FIRST = 100;

    double hitRate() {
        return (double) hits / reads;
    }

    double firstHitRate() {
        return (double) firstHits / first;
    }

    /// How many rows were read from the table for each that was asked for.
    double rowsPerRead() {
        return (double) (reads - hits + warmed) / reads;
    }

    /// A run under way.
    static final class Counts {

        private final Map<Integer, Integer> readsOf = new HashMap<>();
        private long starts;
        private long reads;
        private long hits;
        private long first;
        private long firstHits;
        private long warmed;

        void started(int slot, int rows) {
            readsOf.put(slot, 0);
            starts++;
            warmed += rows;
        }

        void read(int slot, boolean hit) {
            int before = readsOf.merge(slot, 1, Integer::sum);
            reads++;
            hits += hit ? 1 : 0;
            if (before <= FIRST) {
                first++;
                firstHits += hit ? 1 : 0;
            }
        }

        FleetRun run(String trace, Fleet fleet) {
            return new FleetRun(
                    trace,
                    fleet.environments(),
                    fleet.size(),
                    fleet.help().name(),
                    starts,
                    reads,
                    hits,
                    first,
                    firstHits,
                    warmed);
        }
    }
}
