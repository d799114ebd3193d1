package greenledger.runtime;

import greenledger.runtime.ColdStart.Started;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How a function starts: the medians of several processes, in milliseconds.
///
/// @param outcome what the sample event was answered with
/// @param coldCpu what init and first call took of the core, whoever else wanted it
/// @param restored from being woken to the answer of the first event; of functions that are
///   restored from a snapshot
/// @param restoredCpu likewise, of the core
/// @param p50 of calls to a warm environment
/// @param p99 likewise
/// @param megabytes resident
/// @param zip in megabytes
record Start(
        String function,
        String outcome,
        double init,
        double first,
        double cold,
        double coldCpu,
        OptionalDouble restored,
        OptionalDouble restoredCpu,
        double p50,
        double p99,
        double megabytes,
        double zip) {

    static final String CSV_HEADER =
            "function,outcome,init_ms,first_ms,init_and_first_ms,"
                    + "init_and_first_cpu_ms,restored_ms,restored_cpu_ms,warm_p50_ms,warm_p99_ms,resident_mb,zip_mb";

    static Start of(String function, long zip, List<Started> cold, List<Started> restored) {
        List<Duration> warm = cold.stream().flatMap(each -> each.warm().stream()).toList();
        return new Start(
                function,
                Event.outcome(cold.getLast().first()),
                median(cold.stream().map(Started::ready)),
                median(cold.stream().map(each -> each.first().took())),
                median(cold.stream().map(Start::whole)),
                median(cold.stream().map(Started::cpu)),
                medianIfAny(restored.stream().map(Start::whole).toList()),
                medianIfAny(restored.stream().map(Started::cpu).toList()),
                percentile(warm.stream(), 50),
                percentile(warm.stream(), 99),
                cold.getLast().memory().orElse(0L) / 1e6,
                zip / 1e6);
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.1f,%.1f,%.1f,%.1f,%s,%s,%.2f,%.2f,%.0f,%.1f",
                function,
                outcome,
                init,
                first,
                cold,
                coldCpu,
                text(restored, "%.1f"),
                text(restoredCpu, "%.1f"),
                p50,
                p99,
                megabytes,
                zip);
    }

    static String text(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }

    private static Duration whole(Started started) {
        return started.ready().plus(started.first().took());
    }

    private static OptionalDouble medianIfAny(List<Duration> durations) {
        return durations.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(median(durations.stream()));
    }

    private static double median(Stream<Duration> durations) {
        return percentile(durations, 50);
    }

    /// Milliseconds within which so many of 100 were done.
    private static double percentile(Stream<Duration> durations, double percent) {
        List<Duration> sorted = durations.sorted().toList();
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, index)).toNanos() / 1e6;
    }
}
