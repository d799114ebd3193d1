package greenledger.caches;

import greenledger.core.Deadline;
import greenledger.core.Metrics;
import greenledger.core.RecentChanges;
import greenledger.core.RecentChanges.Changes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks now and then which rows have changed, so that the memory forgets what it has of them. It
/// asks only while somebody reads, as an environment sleeps in between.
final class ChangeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);

    /// So that a reader without a token sees a write well within a second.
    private static final long EVERY = Duration.ofMillis(250).toMillis();

    private static final Duration PATIENCE = Duration.ofMillis(100);

    /// Changes are told a moment after they were made, by clocks that differ a little.
    private static final Duration OVERLAP = Duration.ofSeconds(3);

    private static final Duration LONGEST =
            Duration.ofSeconds(RecentChanges.MOST_SECONDS - 1).minus(OVERLAP);

    private final RecentChanges changes;
    private final Memory memory;
    private final Executor executor;
    private final Metrics metrics;
    private final LongAdder unheard = new LongAdder();
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile Instant upTo;
    private volatile long next;
    private volatile long distrustBefore = Long.MIN_VALUE;

    /// @param start up to when nothing is remembered yet
    ChangeWatch(
            RecentChanges changes,
            Memory memory,
            Executor executor,
            Metrics metrics,
            Instant start) {
        this.changes = changes;
        this.memory = memory;
        this.executor = executor;
        this.metrics = metrics;
        this.upTo = start;
        this.next = start.toEpochMilli() + EVERY;
    }

    /// Whether something loaded then may have changed without a word.
    boolean distrusts(long loadedAt) {
        return loadedAt < distrustBefore;
    }

    /// How often nobody told.
    long unheard() {
        return unheard.sum();
    }

    void look(long now) {
        if (now >= next && !Deadline.isNear() && isAsking.compareAndSet(false, true)) {
            ask(Instant.ofEpochMilli(now));
        }
    }

    private void ask(Instant now) {
        next = now.toEpochMilli() + EVERY;
        try {
            Within.limit(
                    PATIENCE,
                    executor,
                    () -> {
                        try {
                            return follow(now);
                        } finally {
                            isAsking.set(false);
                        }
                    });
        } catch (RuntimeException e) {
            unheard.increment();
            metrics.count(Metrics.UNHEARD_CHANGES, 1);
            LOG.warn("Nobody tells which rows have changed; rows are as fresh as they are old", e);
        }
    }

    private boolean follow(Instant now) {
        if (Duration.between(upTo, now).compareTo(LONGEST) > 0) {
            distrustBefore = now.toEpochMilli();
        } else {
            Changes told = changes.between(upTo.minus(OVERLAP), now);
            told.revisions().forEach(memory::outdate);
            if (!told.isComplete()) {
                distrustBefore = now.toEpochMilli();
            }
        }
        upTo = now;
        return true;
    }
}
