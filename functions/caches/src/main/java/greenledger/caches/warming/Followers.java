package greenledger.caches.warming;

import greenledger.caches.warming.MarkovPredictor.Gate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// How often one key was read, and what followed it. Only what follows often is of use, so a few
/// are remembered: whatever else follows, what does so in more than a fifth of all cases stays, and
/// is counted too low rather than too high.
///
/// After Misra, Gries, Finding Repeated Elements, Science of Computer Programming 2, 1982.
final class Followers<K> {

    /// A gate of a quarter or more lets no more than these pass.
    private static final int MOST = 4;

    /// From here on all is halved, so that what used to follow is forgotten.
    private static final int FULL = 64;

    private final Map<K, Integer> counts = new HashMap<>();
    private int reads;

    void read() {
        reads++;
        if (reads == FULL) {
            reads /= 2;
            change(count -> count / 2);
        }
    }

    void followedBy(K key) {
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.merge(key, 1, Integer::sum);
        } else {
            change(count -> count - 1);
        }
    }

    List<K> beyond(Gate gate) {
        if (reads < gate.evidence()) {
            return List.of();
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= gate.probability() * reads)
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void change(IntUnaryOperator operator) {
        counts.replaceAll((_, count) -> operator.applyAsInt(count));
        counts.values().removeIf(count -> count == 0);
    }
}
