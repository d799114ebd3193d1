package greenledger.caches;

import static java.util.Objects.requireNonNull;

import greenledger.core.Metrics;
import greenledger.core.Moment;
import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import greenledger.core.RecentChanges;
import greenledger.core.ViewBehind;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/// Rows from the memory of the environment while they are fresh, else from the nearest source that
/// can tell. What a policy allows to be stale is an answer rather than a long wait or an error.
public final class CachedReader implements ViewReader {

    /// Looked up by every read: a hash map is quicker at that than an immutable one.
    private final Map<String, CountedView> views = new HashMap<>();

    private final ViewReader uncached;
    private final Sources sources;
    private final ChangeWatch watch;
    private final Memory memory;
    private final Refresh refresh;
    private final Counters counters;
    private final ReadMetrics metrics;
    private final InstantSource clock;
    private final RandomGenerator chance;

    private record CountedView(CachePolicy policy, ViewCounters counters) {}

    /// One whose numbers nobody collects.
    public CachedReader(
            ViewReader uncached,
            Sources sources,
            RecentChanges changes,
            long mostBytes,
            InstantSource clock,
            RandomGenerator chance,
            Executor executor) {
        this(uncached, sources, changes, (_, _) -> {}, mostBytes, clock, chance, executor);
    }

    /// @param uncached for views that are not remembered
    /// @param changes what is asked for news of the rows
    /// @param metrics where numbers are told, now and then
    /// @param mostBytes that the memory may hold, about
    /// @param executor on which sources are asked
    public CachedReader(
            ViewReader uncached,
            Sources sources,
            RecentChanges changes,
            Metrics metrics,
            long mostBytes,
            InstantSource clock,
            RandomGenerator chance,
            Executor executor) {
        this.sources = sources;
        this.uncached = uncached;
        this.counters = new Counters(CachedViews.ALL.keySet());
        CachedViews.ALL.forEach(
                (name, view) -> views.put(name, new CountedView(view.policy(), counters.of(name))));
        this.memory =
                new Memory(
                        mostBytes,
                        new Floors(Floors.BUCKETS),
                        key -> counters.count(ReadLevel.ENVIRONMENT, key.view(), Outcome.EVICTED));
        this.refresh =
                new Refresh(
                        CachedViews.ALL,
                        new Loader(CachedViews.ALL, sources, memory, counters, clock, chance),
                        new Flights(executor),
                        counters);
        this.watch = new ChangeWatch(changes, memory, executor, metrics, clock.instant());
        this.metrics = new ReadMetrics(counters, metrics, clock.millis());
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public Optional<ViewRow> find(ViewKey key, long least) {
        CountedView view = views.get(key.view());
        if (view == null) {
            return uncached.find(key, least);
        }
        long now = Moment.millis(clock);
        watch.look(now);
        metrics.tellIfDue(now);
        Optional<Entry> known = memory.get(key);
        return known.isPresent()
                        && known.get().revision() >= least
                        && isFresh(known.get(), now, view.policy())
                ? answer(view, known.get())
                : load(view, key, known.filter(entry -> entry.revision() >= least), least, now);
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        Map<ViewKey, ViewRow> rows = new HashMap<>();
        Map<ViewKey, Optional<Entry>> missing = new LinkedHashMap<>();
        long now = Moment.millis(clock);
        watch.look(now);
        metrics.tellIfDue(now);
        for (ViewKey key : keys) {
            CountedView view = views.get(key.view());
            if (view == null) {
                continue;
            }
            Optional<Entry> known = memory.get(key);
            if (known.isPresent() && isFresh(known.get(), now, view.policy())) {
                answer(view, known.get()).ifPresent(row -> rows.put(key, row));
            } else {
                view.counters().count(ReadLevel.ENVIRONMENT, Outcome.MISS);
                missing.put(key, known);
            }
        }
        refresh.load(missing, ANY, now)
                .forEach((key, entry) -> entry.row().ifPresent(row -> rows.put(key, row)));
        List<ViewKey> others = keys.stream().filter(key -> !views.containsKey(key.view())).toList();
        if (!others.isEmpty()) {
            rows.putAll(uncached.findAll(others));
        }
        return rows;
    }

    @Override
    public boolean isDegraded() {
        return sources.nearestFirst().stream().anyMatch(RowSource::isFailing);
    }

    @Override
    public List<ReadStatistics> statistics() {
        return counters.snapshot();
    }

    @Override
    public long unheardChanges() {
        return watch.unheard();
    }

    private boolean isFresh(Entry entry, long now, CachePolicy policy) {
        return !entry.isDue(now, policy, chance) && !watch.distrusts(entry.loadedAt());
    }

    private static Optional<ViewRow> answer(CountedView view, Entry entry) {
        view.counters().remembered(entry.row().isPresent());
        return entry.row();
    }

    private Optional<ViewRow> load(
            CountedView view, ViewKey key, Optional<Entry> known, long least, long now) {
        view.counters().count(ReadLevel.ENVIRONMENT, Outcome.MISS);
        Entry entry = requireNonNull(refresh.load(Map.of(key, known), least, now).get(key));
        if (entry.revision() < least) {
            throw new ViewBehind(key, entry.revision(), least);
        }
        return entry.row();
    }
}
