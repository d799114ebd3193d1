package greenledger.caches.coherence;

import greenledger.aws.fixture.HandClock;
import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/// Readers in several environments, a projector that writes the table, news of it that comes late,
/// out of order and twice, and a cluster in trouble; one seed, one story.
final class CoherenceSimulation {

    private static final int ROWS = 60;
    private static final int READS_A_TOKEN = 50;
    private static final int READS_A_TROUBLE = 6_000;
    private static final Duration BETWEEN_READS = Duration.ofMillis(1);
    private static final int LONGEST_DELAY = 2_000;

    /// News of a change, on its way.
    private record News(Instant due, ViewKey key, long revision) {}

    private final PriorityQueue<News> underway =
            new PriorityQueue<>(Comparator.comparing(News::due));
    private final Map<ViewKey, ViewRow> stored = new HashMap<>();
    private final List<ViewKey> keys = new ArrayList<>();
    private final ViewStore table;
    private final RecentChanges changes;
    private final HandClock clock;
    private final LongFunction<ViewRow> rows;
    private final Trouble trouble;
    private final int readsAWrite;
    private final Random chance;

    /// @param rows makes a row of a revision
    /// @param readsAWrite how many reads there are for each write
    CoherenceSimulation(
            ViewStore table,
            RecentChanges changes,
            HandClock clock,
            LongFunction<ViewKey> names,
            LongFunction<ViewRow> rows,
            Trouble trouble,
            int readsAWrite,
            long seed) {
        this.table = table;
        this.changes = changes;
        this.clock = clock;
        this.rows = rows;
        this.trouble = trouble;
        this.readsAWrite = readsAWrite;
        this.chance = new Random(seed);
        for (int i = 0; i < ROWS; i++) {
            keys.add(names.apply(i));
        }
    }

    /// @param reads at most
    /// @param isEnough whether to end before that
    void run(
            List<? extends Environment> environments,
            int reads,
            BooleanSupplier isEnough,
            CoherenceChecker checker) {
        for (ViewKey key : keys) {
            write(key, checker);
        }
        for (int read = 1; read <= reads && !isEnough.getAsBoolean(); read++) {
            clock.turn(BETWEEN_READS);
            if (read % READS_A_TROUBLE == 0) {
                trouble.change(chance);
            }
            if (chance.nextInt(readsAWrite) == 0) {
                write(keys.get(chance.nextInt(ROWS)), checker);
            }
            spread(environments);
            int number = chance.nextInt(environments.size());
            ViewKey key = popular();
            long token = chance.nextInt(READS_A_TOKEN) == 0 ? checker.latest(key) : 0;
            long revision = environments.get(number).read(key, token);
            checker.read(number, key, token, revision, clock.instant());
        }
        trouble.end();
    }

    /// Some are read far more often than others.
    private ViewKey popular() {
        double skewed = Math.pow(chance.nextDouble(), 3);
        return keys.get((int) (skewed * ROWS));
    }

    private void write(ViewKey key, CoherenceChecker checker) {
        Optional<ViewRow> before = Optional.ofNullable(stored.get(key));
        ViewRow next = rows.apply(checker.latest(key) + 1);
        if (!table.replace(key, before, next)) {
            throw new IllegalStateException("Somebody else wrote " + key);
        }
        stored.put(key, next);
        checker.written(key, clock.instant());
        for (int times = 0; times <= chance.nextInt(2); times++) {
            underway.add(
                    new News(
                            clock.instant().plusMillis(chance.nextInt(LONGEST_DELAY)),
                            key,
                            next.head().revision()));
        }
    }

    private void spread(List<? extends Environment> environments) {
        Map<ViewKey, Long> told = new HashMap<>();
        while (!underway.isEmpty() && !underway.element().due().isAfter(clock.instant())) {
            News news = underway.remove();
            told.merge(news.key(), news.revision(), Math::max);
        }
        if (!told.isEmpty()) {
            changes.tell(clock.instant(), told);
            told.keySet().forEach(key -> environments.forEach(each -> each.heard(key)));
        }
    }
}
