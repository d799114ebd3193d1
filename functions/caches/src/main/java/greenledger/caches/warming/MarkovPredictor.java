package greenledger.caches.warming;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What will be read next, judged by what has just been read: a Markov chain of order one, learnt
/// from sequences of reads and kept in bounded space.
///
/// What follows a key is likely by the share of that key's reads which it followed. After
/// Padmanabhan, Mogul, Using Predictive Prefetching to Improve World Wide Web Latency, Computer
/// Communication Review 26(3), 1996, with a window of one.
///
/// @param <C> what holds a sequence together, such as who reads
/// @param <K> what is read
public final class MarkovPredictor<C, K> {

    /// From when on a guess is believed.
    ///
    /// @param probability at least this share of the one's reads was followed by the other
    /// @param evidence and at least so many reads there were
    public record Gate(double probability, int evidence) {

        public Gate {
            if (!(probability > 0 && probability <= 1) || evidence < 1) {
                throw new IllegalArgumentException(
                        "A gate has a probability over 0 and at least one piece of evidence");
            }
        }
    }

    private record Step<K>(K key, Instant at) {}

    private final Gate gate;
    private final Duration pause;
    private final RecentMap<C, Step<K>> sequences;
    private final RecentMap<K, Followers<K>> followers;

    /// @param pause a read after so long does not go on with the sequence, but begins it anew
    /// @param most how many sequences, and how many keys, are remembered
    public MarkovPredictor(Gate gate, Duration pause, int most) {
        this.gate = gate;
        this.pause = pause;
        this.sequences = new RecentMap<>(most);
        this.followers = new RecentMap<>(most);
    }

    /// Learns from a read. That the same is read again tells nothing.
    public synchronized void saw(C sequence, K key, Instant at) {
        Optional<Step<K>> before =
                sequences
                        .find(sequence)
                        .filter(step -> Duration.between(step.at(), at).compareTo(pause) <= 0);
        sequences.put(sequence, new Step<>(key, at));
        if (before.isPresent() && before.get().key().equals(key)) {
            return;
        }
        before.ifPresent(step -> of(step.key()).followedBy(key));
        of(key).read();
    }

    /// What is likely to be read after this, the likeliest first.
    public synchronized List<K> after(K key) {
        return followers.find(key).map(known -> known.beyond(gate)).orElse(List.of());
    }

    private Followers<K> of(K key) {
        return followers.computeIfAbsent(key, Followers::new);
    }
}
