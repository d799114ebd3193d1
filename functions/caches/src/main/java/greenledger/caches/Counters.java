package greenledger.caches;

import static java.util.Objects.requireNonNull;

import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts what became of questions, by level, view and outcome, since the environment started.
final class Counters {

    private final Map<String, ViewCounters> views;

    Counters(Set<String> views) {
        this.views =
                views.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        ViewCounters::new,
                                        (one, _) -> one,
                                        TreeMap::new));
    }

    /// Those of one view.
    ViewCounters of(String view) {
        return requireNonNull(views.get(view), () -> "A view that is not cached: " + view);
    }

    void count(ReadLevel level, String view, Outcome outcome) {
        of(view).count(level, outcome);
    }

    /// How it stands, one line for each level of each view.
    List<ReadStatistics> snapshot() {
        return views.values().stream().flatMap(ViewCounters::lines).toList();
    }

    long sum(ReadLevel level, Outcome outcome) {
        return views.values().stream().mapToLong(view -> view.sum(level, outcome)).sum();
    }
}
