package greenledger.asl.draw.timeline;

import java.time.Duration;
import java.util.Locale;

/// Durations as people read them: the two largest units, no more.
public final class Durations {
    private Durations() {}

    /// `120 ms`, `3.1 s`, `2 min 5 s`, `2 h 13 min`, `3 d 4 h`.
    public static String brief(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() < 60) {
            String seconds = String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
            return seconds.replace(".0", "") + " s";
        }
        if (duration.toMinutes() < 60) {
            return two(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        if (duration.toHours() < 24) {
            return two(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        return two(duration.toDays(), "d", duration.toHoursPart(), "h");
    }

    private static String two(long large, String unit, long small, String smaller) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smaller;
    }
}
