package greenledger.laptop.client.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How far something long has come: a bar that is drawn again in its place on a terminal, a line
/// now and then elsewhere.
public final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean onTerminal;
    private final InstantSource clock;
    private final long total;
    private final String unit;
    private final Instant begun;
    private long done;
    private Instant drawn;

    /// @param total how many `unit` there are to do; about, where nobody knows
    public Progress(
            PrintStream out, boolean onTerminal, InstantSource clock, long total, String unit) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.clock = clock;
        this.total = total;
        this.unit = unit;
        this.begun = clock.instant();
        this.drawn = begun;
    }

    /// One more.
    public void advance() {
        advance(1);
    }

    public synchronized void advance(long more) {
        done += more;
        Instant now = clock.instant();
        Duration pause = onTerminal ? Duration.ofMillis(200) : Duration.ofSeconds(2);
        if (!drawn.plus(pause).isAfter(now)) {
            drawn = now;
            draw(now);
        }
    }

    /// Draws it for the last time.
    public synchronized void end() {
        draw(clock.instant());
        if (onTerminal) {
            out.println();
        }
    }

    /// Since the beginning.
    public Duration elapsed() {
        return Duration.between(begun, clock.instant());
    }

    private void draw(Instant now) {
        double rate = rate(done, Duration.between(begun, now));
        String text = "%,d/%,d %s  %,.0f %s/s".formatted(done, total, unit, rate, unit);
        String left = done == 0 || done >= total ? "" : "  " + left(rate) + " left";
        if (onTerminal) {
            int filled = done >= total ? WIDTH : (int) (WIDTH * done / total);
            // Erases what a longer line left behind.
            out.print("\r\u001B[K[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] ");
            out.print(text + left);
            out.flush();
        } else {
            out.println(text + left);
        }
    }

    private String left(double rate) {
        long seconds = Math.round(Math.ceil((total - done) / Math.max(rate, 0.001)));
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    static double rate(long rows, Duration time) {
        return rows * 1e9 / Math.max(1, time.toNanos());
    }
}
