package greenledger.caches;

import static java.util.Objects.requireNonNull;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Reads rows from the sources into the memory of the environment.
final class Loader {

    /// A floor that rises while the table is read is rare; twice in a row it is another row's.
    private static final int TRIES = 3;

    private static final long NOTHING = -1;

    private final Map<String, CachedView> views;
    private final Sources sources;
    private final Memory memory;
    private final Counters counters;
    private final InstantSource clock;
    private final RandomGenerator chance;

    Loader(
            Map<String, CachedView> views,
            Sources sources,
            Memory memory,
            Counters counters,
            InstantSource clock,
            RandomGenerator chance) {
        this.views = views;
        this.sources = sources;
        this.memory = memory;
        this.counters = counters;
        this.clock = clock;
        this.chance = chance;
    }

    /// Asks each source once, for what those before it have not told; the table once more for what
    /// they have told too little of.
    ///
    /// @param known what was remembered of each row, and is not enough
    /// @return an entry for every key, below `least` only if the table itself is
    /// @throws RuntimeException when the table does not tell either
    Map<ViewKey, Entry> load(
            Collection<ViewKey> keys, long least, Map<ViewKey, Optional<Entry>> known) {
        Map<ViewKey, Entry> found = new HashMap<>();
        Set<ViewKey> open = new LinkedHashSet<>(keys);
        keys.forEach(key ->
                loadedMeanwhile(key, least, requireNonNull(known.get(key)))
                        .ifPresent(entry -> {
                            open.remove(key);
                            found.put(key, entry);
                        }));
        Set<ViewKey> outrun = new LinkedHashSet<>();
        Optional<RuntimeException> failure = Optional.empty();
        for (RowSource source : sources.nearestFirst()) {
            try {
                take(ask(source, open), least, open, outrun, found);
            } catch (RuntimeException e) {
                failure.ifPresent(e::addSuppressed);
                failure = Optional.of(e);
            }
        }
        if (!open.isEmpty()) {
            throw failure.orElseGet(() -> new UnreadableRow(open.iterator().next()));
        }
        confirm(outrun, found);
        return found;
    }

    /// Somebody else's answer may have come in after this reader had looked.
    private Optional<Entry> loadedMeanwhile(ViewKey key, long least, Optional<Entry> known) {
        return memory.get(key)
                .filter(entry -> entry.revision() >= least)
                .filter(entry -> known.stream().noneMatch(entry::equals));
    }

    private Answers ask(RowSource source, Set<ViewKey> keys) {
        if (keys.isEmpty()) {
            return new Answers(source.level(), Map.of(), 0, 0);
        }
        try {
            return Answers.of(source, keys, clock);
        } catch (RuntimeException e) {
            Outcome outcome = e instanceof Spared ? Outcome.SPARED : Outcome.FAILED;
            keys.forEach(key -> counters.count(source.level(), key.view(), outcome));
            throw e;
        }
    }

    private void take(
            Answers answers,
            long least,
            Set<ViewKey> open,
            Set<ViewKey> outrun,
            Map<ViewKey, Entry> found) {
        for (ViewKey key : List.copyOf(open)) {
            Optional<ViewRow> row = answers.row(key);
            if (isReadable(key, row, answers.level())) {
                open.remove(key);
                keep(key, row, answers, least)
                        .ifPresentOrElse(
                                entry -> found.put(key, entry),
                                () -> {
                                    outrun.add(key);
                                    counters.count(
                                            answers.level(), key.view(), Outcome.FLOOR_FALLBACK);
                                });
            }
        }
    }

    private Optional<Entry> keep(ViewKey key, Optional<ViewRow> row, Answers answers, long least) {
        Entry entry = entry(key, row, answers);
        return entry.revision() < Math.max(least, memory.floor(key))
                ? Optional.empty()
                : remember(key, entry, answers.level(), NOTHING);
    }

    private void confirm(Set<ViewKey> outrun, Map<ViewKey, Entry> found) {
        for (int look = 1; look <= TRIES && !outrun.isEmpty(); look++) {
            Map<ViewKey, Long> floors =
                    outrun.stream().collect(Collectors.toMap(Function.identity(), memory::floor));
            Answers answers = ask(sources.truth(), outrun);
            for (ViewKey key : List.copyOf(outrun)) {
                Optional<ViewRow> row = answers.row(key);
                if (!isReadable(key, row, answers.level())) {
                    throw new UnreadableRow(key);
                }
                remember(
                                key,
                                entry(key, row, answers),
                                answers.level(),
                                requireNonNull(floors.get(key)))
                        .ifPresent(entry -> {
                            outrun.remove(key);
                            found.put(key, entry);
                        });
            }
        }
        if (!outrun.isEmpty()) {
            throw new IllegalStateException(
                    "The rows " + outrun + " kept changing under " + TRIES + " reads");
        }
    }

    private Optional<Entry> remember(ViewKey key, Entry entry, ReadLevel level, long doubted) {
        Optional<Entry> kept = memory.keep(key, entry, doubted);
        if (kept.isPresent()) {
            counters.count(
                    level, key.view(), entry.row().isPresent() ? Outcome.HIT : Outcome.NEGATIVE);
        }
        return kept;
    }

    private Entry entry(ViewKey key, Optional<ViewRow> row, Answers answers) {
        return Entry.of(row, answers.askedAt(), answers.cost(), view(key).policy(), chance);
    }

    private boolean isReadable(ViewKey key, Optional<ViewRow> row, ReadLevel level) {
        boolean readable = row.map(view(key)::isReadable).orElse(true);
        if (!readable) {
            counters.count(level, key.view(), Outcome.UNREADABLE);
        }
        return readable;
    }

    private CachedView view(ViewKey key) {
        return requireNonNull(views.get(key.view()));
    }
}
