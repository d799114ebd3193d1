package greenledger.caches;

import static java.util.Objects.requireNonNull;

import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts what became of questions about the rows of one view, by level and outcome. A hit counts
/// itself here, and takes a few nanoseconds for all it does: so there is nothing to look up.
final class ViewCounters {

    private final String view;
    private final Map<ReadLevel, Map<Outcome, LongAdder>> counters =
            byEach(ReadLevel.class, _ -> byEach(Outcome.class, _ -> new LongAdder()));
    private final LongAdder remembered = counter(ReadLevel.ENVIRONMENT, Outcome.HIT);
    private final LongAdder rememberedAsAbsent = counter(ReadLevel.ENVIRONMENT, Outcome.NEGATIVE);
    private final LongAdder refreshes = new LongAdder();
    private final LongAdder refreshedMillis = new LongAdder();

    ViewCounters(String view) {
        this.view = view;
    }

    /// The memory of the environment had the answer.
    ///
    /// @param isThere whether it was a row
    void remembered(boolean isThere) {
        (isThere ? remembered : rememberedAsAbsent).increment();
    }

    void count(ReadLevel level, Outcome outcome) {
        counter(level, outcome).increment();
    }

    /// A row was read anew.
    ///
    /// @param age for how long the one before had been remembered
    void refreshed(long age) {
        refreshes.increment();
        refreshedMillis.add(age);
    }

    long sum(ReadLevel level, Outcome outcome) {
        return counter(level, outcome).sum();
    }

    /// How it stands, one line for each level.
    Stream<ReadStatistics> lines() {
        return Stream.of(ReadLevel.values()).map(this::line);
    }

    private ReadStatistics line(ReadLevel level) {
        long read = level == ReadLevel.ENVIRONMENT ? refreshes.sum() : 0;
        return new ReadStatistics(
                view,
                level,
                sum(level, Outcome.HIT),
                sum(level, Outcome.MISS),
                sum(level, Outcome.STALE),
                sum(level, Outcome.NEGATIVE),
                sum(level, Outcome.FLOOR_FALLBACK),
                sum(level, Outcome.UNREADABLE),
                sum(level, Outcome.FAILED),
                sum(level, Outcome.SPARED),
                sum(level, Outcome.EVICTED),
                read,
                read == 0 ? 0 : refreshedMillis.sum() / read);
    }

    private LongAdder counter(ReadLevel level, Outcome outcome) {
        return requireNonNull(requireNonNull(counters.get(level)).get(outcome));
    }

    private static <K extends Enum<K>, V> Map<K, V> byEach(Class<K> type, Function<K, V> value) {
        Map<K, V> map = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            map.put(key, value.apply(key));
        }
        return map;
    }
}
