package greenledger.bench.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How much is tried.
///
/// @param sizes how many rows a cache holds that lives on
/// @param fleetSizes how many rows one holds whose environment comes and goes
/// @param environments how many there are at once
/// @param life how long one lives on average
record Scope(
        List<Integer> sizes,
        List<Integer> fleetSizes,
        List<Help> helps,
        List<Integer> environments,
        Duration life,
        long seed) {

    static final Scope WHOLE =
            new Scope(
                    List.of(64, 128, 256, 512, 1024, 2048, 4096),
                    List.of(128, 512, 2048),
                    Help.ALL,
                    List.of(1, 4),
                    Duration.ofMinutes(15),
                    20260101);

    List<Fleet> fleets() {
        List<Fleet> fleets = new ArrayList<>();
        for (int several : environments) {
            for (int size : fleetSizes) {
                for (Help help : helps) {
                    fleets.add(new Fleet(several, life, size, help, seed));
                }
            }
        }
        return fleets;
    }
}
