package greenledger.caches.warming;

import java.time.Instant;
import java.util.List;

/// What a run of the warmer has done.
///
/// @param samples how many environments it was told by
/// @param complete false when its time was up before every row was read
public record Warming(Instant at, int samples, List<WarmedView> views, boolean complete) {

    public Warming {
        views = List.copyOf(views);
    }
}
