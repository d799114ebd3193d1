package greenledger.caches;

import static java.util.Objects.requireNonNull;

import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts what became of questions, by level, view and outcome, since the environment started.
final class Counters {

    private final Map<String, View> views;

    Counters(Set<String> views) {
        this.views =
                views.stream().collect(Collectors.toMap(Function.identity(), _ -> View.blank()));
    }

    /// Those of one view.
    private record View(
            Map<ReadLevel, Map<Outcome, LongAdder>> outcomes,
            LongAdder refreshes,
            LongAdder refreshedMillis) {

        static View blank() {
            return new View(
                    byEach(ReadLevel.class, _ -> byEach(Outcome.class, _ -> new LongAdder())),
                    new LongAdder(),
                    new LongAdder());
        }

        LongAdder counter(ReadLevel level, Outcome outcome) {
            return requireNonNull(requireNonNull(outcomes.get(level)).get(outcome));
        }
    }

    void count(ReadLevel level, String view, Outcome outcome) {
        of(view).counter(level, outcome).increment();
    }

    /// A row was read anew.
    ///
    /// @param age for how long the one before had been remembered
    void refreshed(String view, long age) {
        View counted = of(view);
        counted.refreshes().increment();
        counted.refreshedMillis().add(age);
    }

    /// How it stands, one line for each level of each view.
    List<ReadStatistics> snapshot() {
        return views.keySet().stream()
                .sorted()
                .flatMap(view -> Stream.of(ReadLevel.values()).map(level -> line(view, level)))
                .toList();
    }

    long sum(ReadLevel level, Outcome outcome) {
        return views.values().stream().mapToLong(view -> view.counter(level, outcome).sum()).sum();
    }

    private ReadStatistics line(String name, ReadLevel level) {
        View view = of(name);
        long refreshes = level == ReadLevel.ENVIRONMENT ? view.refreshes().sum() : 0;
        return new ReadStatistics(
                name,
                level,
                view.counter(level, Outcome.HIT).sum(),
                view.counter(level, Outcome.MISS).sum(),
                view.counter(level, Outcome.STALE).sum(),
                view.counter(level, Outcome.NEGATIVE).sum(),
                view.counter(level, Outcome.FLOOR_FALLBACK).sum(),
                view.counter(level, Outcome.UNREADABLE).sum(),
                view.counter(level, Outcome.FAILED).sum(),
                view.counter(level, Outcome.SPARED).sum(),
                view.counter(level, Outcome.EVICTED).sum(),
                refreshes,
                refreshes == 0 ? 0 : view.refreshedMillis().sum() / refreshes);
    }

    private View of(String view) {
        return requireNonNull(views.get(view), () -> "A view that is not cached: " + view);
    }

    private static <K extends Enum<K>, V> Map<K, V> byEach(Class<K> type, Function<K, V> value) {
        Map<K, V> map = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            map.put(key, value.apply(key));
        }
        return map;
    }
}
