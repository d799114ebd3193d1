package greenledger.caches.warming;

import greenledger.caches.warming.Sample.Told;
import greenledger.core.ReadTally;
import greenledger.core.Registry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What became of reads in all environments, as far as they have lately told: each tells once a
/// minute what has come since it told before, and what the last of it was counts here. With more
/// environments than notes it is that of some of them.
///
/// @param environments how many have told
/// @param since when the first of what they told began
/// @param until when the last of it was told
public record FleetReads(
        int environments, Optional<Instant> since, Optional<Instant> until, ReadTally reads) {

    /// One request.
    public static FleetReads of(Registry registry, Instant now) {
        List<Sample> samples =
                Samples.all(registry).stream()
                        .filter(sample -> sample.at().plus(Samples.ABANDONED).isAfter(now))
                        .filter(sample -> sample.told().isPresent())
                        .toList();
        List<Told> told = samples.stream().map(sample -> sample.told().orElseThrow()).toList();
        return new FleetReads(
                told.size(),
                told.stream().map(Told::since).min(Comparator.naturalOrder()),
                samples.stream().map(Sample::at).max(Comparator.naturalOrder()),
                ReadTally.sum(told.stream().map(Told::reads).toList()));
    }
}
