package greenledger.asl.draw.timeline;

import greenledger.asl.draw.history.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A scale from instants to a line, on which long waits shrink to a break of fixed width.
public final class CompressedTime {
    private static final double BREAK_WIDTH = 58;
    private static final int MOST_BREAKS = 6;
    private static final Duration SHORTEST_BREAK = Duration.ofSeconds(2);
    private static final double SHARE = 0.2;

    private final Instant start;
    private final Instant end;
    private final List<Span> breaks;
    private final double perMilli;

    private CompressedTime(Instant start, Instant end, List<Span> breaks, double width) {
        this.start = start;
        this.end = end;
        this.breaks = List.copyOf(breaks);
        double forWork = Math.max(width - breaks.size() * BREAK_WIDTH, 1);
        this.perMilli = forWork / Math.max(millis(new Span(start, end)) - cut(breaks), 1);
    }

    /// The scale of an execution on a line of that width.
    public static CompressedTime of(Execution execution, double width) {
        List<Span> waits = longest(BusyTimes.waits(execution));
        List<Span> breaks = new ArrayList<>();
        double all = millis(new Span(execution.started(), execution.last()));
        boolean found = true;
        while (found) {
            double shown = all - cut(breaks);
            List<Span> more =
                    waits.stream().filter(w -> !breaks.contains(w) && isLong(w, shown)).toList();
            found = breaks.addAll(more);
        }
        breaks.sort(Comparator.comparing(Span::from));
        return new CompressedTime(execution.started(), execution.last(), breaks, width);
    }

    /// The waits that are cut out, in order.
    public List<Span> breaks() {
        return breaks;
    }

    /// Where an instant lies, from 0 on.
    public double x(Instant at) {
        double x = Math.max(0, millis(start, at)) * perMilli;
        for (Span cut : breaks) {
            if (at.isAfter(cut.from())) {
                Instant upTo = at.isBefore(cut.to()) ? at : cut.to();
                double gone = millis(cut.from(), upTo);
                x += gone / millis(cut) * BREAK_WIDTH - gone * perMilli;
            }
        }
        return x;
    }

    /// Instants to mark, evenly spread over what is shown, at most that many.
    public List<Instant> marks(int most) {
        List<Instant> marks = new ArrayList<>(List.of(start));
        double shown = millis(start, end) - cut(breaks);
        long step = Steps.round(shown / most);
        for (long at = step; at < shown; at += step) {
            marks.add(unshown(at));
        }
        return List.copyOf(marks);
    }

    private Instant unshown(long shownMillis) {
        Instant at = start.plusMillis(shownMillis);
        for (Span cut : breaks) {
            at = at.isAfter(cut.from()) ? at.plus(cut.length()) : at;
        }
        return at;
    }

    private static List<Span> longest(List<Span> waits) {
        return waits.stream()
                .sorted(Comparator.comparing(Span::length).reversed())
                .limit(MOST_BREAKS)
                .toList();
    }

    private static boolean isLong(Span wait, double shownMillis) {
        return wait.length().compareTo(SHORTEST_BREAK) > 0 && millis(wait) > SHARE * shownMillis;
    }

    private static double cut(List<Span> breaks) {
        return breaks.stream().mapToDouble(CompressedTime::millis).sum();
    }

    private static double millis(Span span) {
        return millis(span.from(), span.to());
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
