package greenledger.asl.draw.svg;

import greenledger.asl.draw.history.Attempt;
import greenledger.asl.draw.history.Execution;
import greenledger.asl.draw.history.Visit;
import greenledger.asl.draw.layout.Box;
import greenledger.asl.draw.timeline.CompressedTime;
import greenledger.asl.draw.timeline.Durations;
import greenledger.asl.draw.timeline.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Draws an execution over time: a row for each stay in a state, a bar for each attempt, a torn
/// edge where a wait was cut out.
final class TimelineSvg {
    private static final double NAMES = 190;
    private static final double TIMES = 86;
    private static final double ROW = 22;
    private static final double HEAD = 40;
    private static final int MOST_ROWS = 100;

    private final Canvas canvas;
    private final Execution execution;
    private final double width;
    private final CompressedTime time;

    TimelineSvg(Canvas canvas, Execution execution, double width) {
        this.canvas = canvas;
        this.execution = execution;
        this.width = width;
        this.time = CompressedTime.of(execution, width - NAMES - TIMES);
    }

    static double height(Execution execution) {
        return HEAD + shown(execution).size() * ROW + 36;
    }

    void draw(double y) {
        canvas.open("g class=\"timeline\" transform=\"translate(0 " + Canvas.number(y) + ")\"");
        List<Visit> visits = shown(execution);
        double bottom = HEAD + visits.size() * ROW;
        for (Instant mark : time.marks(6)) {
            double x = x(mark);
            canvas.path(
                    "grid",
                    "M" + Canvas.number(x) + "," + (HEAD - 6) + "V" + Canvas.number(bottom));
            boolean covered = time.breaks().stream().anyMatch(b -> Math.abs(middle(b) - x) < 60);
            if (!covered) {
                String after = Durations.brief(Duration.between(execution.started(), mark));
                canvas.words("mark", x, HEAD - 12, "+" + after);
            }
        }
        for (int i = 0; i < visits.size(); i++) {
            row(visits.get(i), HEAD + i * ROW);
        }
        time.breaks().forEach(cut -> tear(cut, bottom));
        int hidden = execution.visits().size() - visits.size();
        if (hidden > 0) {
            canvas.words("subtitle", NAMES, bottom + 18, "and " + hidden + " more stays");
        }
        canvas.close("g");
    }

    private static List<Visit> shown(Execution execution) {
        return execution.visits().stream().limit(MOST_ROWS).toList();
    }

    private void row(Visit visit, double y) {
        Instant left = visit.left().orElse(execution.last());
        String taken = Durations.brief(Duration.between(visit.entered(), left));
        String style = visit.failed() ? "failed" : visit.left().isEmpty() ? "running" : "succeeded";
        canvas.open("g class=\"row " + style + "\"");
        canvas.title(visit.state() + ", " + taken + visit.error().map(e -> ", " + e).orElse(""));
        canvas.words("row-name", NAMES - 12, y + 15, StateName.cut(visit.state(), 26));
        bar("stay", visit.entered(), left, y + 9, 4);
        for (Attempt attempt : visit.attempts()) {
            attempt(attempt, y);
        }
        if (visit.attempts().isEmpty() && visit.entered().equals(left)) {
            canvas.rect("body", new Box(x(left) - 3, y + 8, 6, 6), 3);
        }
        canvas.words("row-time", width - TIMES + 12, y + 15, taken);
        canvas.close("g");
    }

    private void attempt(Attempt attempt, double y) {
        Instant end = attempt.to().orElse(execution.last());
        String style =
                attempt.error().isPresent()
                        ? "failed"
                        : attempt.to().isEmpty() ? "running" : "succeeded";
        canvas.open("g class=\"" + style + "\"");
        attempt.error().ifPresent(canvas::title);
        bar("body", attempt.from(), attempt.answerable().orElse(end), y + 5, 12);
        attempt.answerable().ifPresent(since -> bar("waiting", since, end, y + 7, 8));
        if (attempt.error().isPresent()) {
            double x = x(end) + 2;
            canvas.path(
                    "cross",
                    "M%1$s,%2$sl7,7m0,-7l-7,7".formatted(Canvas.number(x), Canvas.number(y + 7.5)));
        }
        canvas.close("g");
    }

    private void bar(String style, Instant from, Instant to, double y, double height) {
        canvas.rect(style, new Box(x(from), y, Math.max(x(to) - x(from), 2), height), 2);
    }

    private void tear(Span cut, double bottom) {
        double x = middle(cut);
        StringBuilder edge = new StringBuilder();
        for (double side : new double[] {-5, 5}) {
            edge.append("M").append(Canvas.number(x + side)).append(",").append(HEAD - 6);
            for (double y = HEAD; y < bottom; y += 12) {
                edge.append("l4,6l-4,6");
            }
        }
        canvas.rect("gap", new Box(x - 3, HEAD - 8, 10, bottom - HEAD + 10), 0);
        canvas.path("tear", edge.toString());
        canvas.words("gap-name", x, HEAD - 24, Durations.brief(cut.length()));
    }

    private double middle(Span cut) {
        return (x(cut.from()) + x(cut.to())) / 2;
    }

    private double x(Instant at) {
        return NAMES + time.x(at);
    }
}
