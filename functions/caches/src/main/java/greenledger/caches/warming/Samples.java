package greenledger.caches.warming;

import greenledger.core.Registry;
import greenledger.core.Registry.Note;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where environments put what they have seen: a fixed number of notes, each of one environment at
/// a time, so that neither what they cost nor what the warmer reads grows with the fleet.
///
/// With more environments than notes the warmer is told by some of them; as any read may go to any
/// environment, that is a fair sample. A note is one put a minute, on condition that it is still
/// the environment's own; one that was not touched for a while has lost its owner and is free.
final class Samples {

    static final int NOTES = 64;

    /// So many times as long as between two samples of one environment.
    static final Duration ABANDONED = Duration.ofMinutes(5);

    private final Registry registry;
    private final RandomGenerator chance;
    private @Nullable Mine mine;

    private record Mine(String name, Optional<Note<Sample>> note) {}

    Samples(Registry registry, RandomGenerator chance) {
        this.registry = registry;
        this.chance = chance;
    }

    /// @return false when the note that was tried is another's; the next time another one is tried
    synchronized boolean tell(Sample sample) {
        Mine place = mine == null ? free(sample) : mine;
        mine = null;
        if (place == null || !registry.replace(place.name(), place.note(), sample)) {
            return false;
        }
        long revision = place.note().map(Note::revision).orElse(0L) + 1;
        mine = new Mine(place.name(), Optional.of(new Note<>(sample, revision)));
        return true;
    }

    static List<Sample> all(Registry registry) {
        return registry
                .findAll(IntStream.range(0, NOTES).mapToObj(Samples::name).toList(), Sample.class)
                .values()
                .stream()
                .map(Note::value)
                .toList();
    }

    private @Nullable Mine free(Sample sample) {
        String name = name(chance.nextInt(NOTES));
        Optional<Note<Sample>> note = registry.find(name, Sample.class);
        boolean taken =
                note.isPresent() && note.get().value().at().plus(ABANDONED).isAfter(sample.at());
        return taken ? null : new Mine(name, note);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "READS#%02d", number);
    }
}
