package greenledger.caches.warming;

import greenledger.core.ReadTally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one environment has lately seen of its readers, as it tells the warmer.
///
/// @param counts what was read most often
/// @param steps what the sequences that it listens to read last
/// @param told what became of its reads since it told before
record Sample(Instant at, List<Count> counts, List<Step> steps, Optional<Told> told) {

    /// @param since when the environment told before, or started
    record Told(Instant since, ReadTally reads) {}

    /// @param key the name of a row
    /// @param reads for how many reads of the sample's instant it counts
    record Count(String key, double reads, Instant last) {}

    /// One view of one thing was read.
    ///
    /// @param sequence what one caller reads of one thing has one number; it tells nothing of
    ///   either
    record Step(int sequence, ViewVersion view, Instant at) {}

    Sample {
        counts = List.copyOf(counts);
        steps = List.copyOf(steps);
    }
}
