package greenledger.laptop.client.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Progress progress(boolean onTerminal) {
        return new Progress(new PrintStream(out, true, UTF_8), onTerminal, now::get, 400, "rows");
    }

    private void advance(Progress progress, int rows, Duration each) {
        for (int row = 0; row < rows; row++) {
            now.set(now.get().plus(each));
            progress.advance();
        }
    }

    @Test
    void elsewhere_than_on_a_terminal_a_line_is_printed_every_two_seconds() {
        Progress progress = progress(false);
        advance(progress, 50, Duration.ofMillis(100));
        progress.end();
        assertEquals(
                List.of(
                        "20/400 rows  10 rows/s  0:38 left",
                        "40/400 rows  10 rows/s  0:36 left",
                        "50/400 rows  10 rows/s  0:35 left"),
                out.toString(UTF_8).lines().toList());
    }

    @Test
    void on_a_terminal_a_bar_is_drawn_again_in_its_place() {
        Progress progress = progress(true);
        advance(progress, 400, Duration.ofMillis(1));
        progress.end();
        assertEquals(
                List.of(
                        "",
                        "\u001B[K[###############...............] 200/400 rows  1,000 rows/s  0:01 left",
                        "\u001B[K[##############################] 400/400 rows  1,000 rows/s",
                        "\u001B[K[##############################] 400/400 rows  1,000 rows/s"),
                List.of(out.toString(UTF_8).stripTrailing().split("\r")));
    }
}
