package greenledger.caches;

import greenledger.core.Metrics;
import greenledger.core.ReadLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Counts as metrics what became of questions: once a minute and in sums, so that a hit writes no
/// line into the log. What an environment counts in its last minute is lost with it.
final class ReadMetrics {

    private static final long EVERY = Duration.ofMinutes(1).toMillis();

    private final Counters counters;
    private final Metrics metrics;
    private final AtomicLong next;
    private final Map<String, Long> told = new HashMap<>();

    ReadMetrics(Counters counters, Metrics metrics, long now) {
        this.counters = counters;
        this.metrics = metrics;
        this.next = new AtomicLong(now + EVERY);
    }

    void tellIfDue(long now) {
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + EVERY)) {
            tell();
        }
    }

    private synchronized void tell() {
        for (ReadLevel level : ReadLevel.values()) {
            for (Outcome outcome : Outcome.values()) {
                long sum = counters.sum(level, outcome);
                String name = name(level, outcome);
                long more = sum - told.getOrDefault(name, 0L);
                if (more > 0) {
                    metrics.count(name, more);
                    told.put(name, sum);
                }
            }
        }
    }

    /// Such as `ReadsEnvironmentHit` or `ReadsDaxFloorFallback`.
    private static String name(ReadLevel level, Outcome outcome) {
        StringBuilder name = new StringBuilder("Reads");
        for (String word : (level + "_" + outcome).split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
