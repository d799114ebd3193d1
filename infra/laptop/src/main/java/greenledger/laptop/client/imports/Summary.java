package greenledger.laptop.client.imports;

import greenledger.laptop.client.imports.Tally.Fate;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// What an import came to, in words.
///
/// @param total the rows of the file
/// @param ignored headings that meant nothing
public record Summary(
        Tally tally, Duration elapsed, long total, Set<String> ignored, Path failures) {

    public Summary {
        ignored = Set.copyOf(ignored);
    }

    public void print(PrintStream out) {
        line(out, Fate.REGISTERED, "lots in");
        line(out, Fate.RECORDED, "later facts in");
        line(out, Fate.ALREADY_THERE, "already there");
        line(out, Fate.CHECKED, "could be sent; nothing was");
        line(out, Fate.FAILED, "failed");
        if (tally.all() < total) {
            out.printf(
                    "%,10d not sent; import the file again, nothing is recorded twice%n", unsent());
        }
        out.printf(
                "%,10d rows in %.1f s, %,.0f rows/s%n",
                tally.all(), elapsed.toMillis() / 1e3, Progress.rate(tally.all(), elapsed));
        if (!ignored.isEmpty()) {
            out.println("Not read: " + String.join(", ", ignored.stream().sorted().toList()));
        }
        if (tally.of(Fate.FAILED) > 0) {
            out.println("Rows that failed, with the reasons: " + failures);
        }
    }

    private void line(PrintStream out, Fate fate, String words) {
        if (tally.of(fate) > 0) {
            out.printf("%,10d %s%n", tally.of(fate), words);
        }
    }

    private long unsent() {
        return total - tally.all();
    }
}
