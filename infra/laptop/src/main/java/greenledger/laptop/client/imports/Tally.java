package greenledger.laptop.client.imports;

import java.util.EnumMap;
import java.util.Map;

/// How many rows fared how.
public final class Tally {

    /// How a row can fare.
    public enum Fate {
        REGISTERED,
        RECORDED,
        ALREADY_THERE,
        CHECKED,
        FAILED
    }

    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);

    public synchronized void add(Fate fate) {
        counts.merge(fate, 1L, Long::sum);
    }

    public synchronized long of(Fate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    public synchronized long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
