package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.laptop.client.http.Patience;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What `rebuild` says to who holds it wrong. `RebuildKilledTest` has it at work.
class RebuildCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void it_tells_what_it_can_do() throws InterruptedException {
        assertEquals(0, run("--help"));
        assertTrue(text().contains("--roll-back"), text());
    }

    @Test
    void it_asks_which_view() throws InterruptedException {
        assertEquals(2, run("--token", "t"));
        assertTrue(text().contains("Say which view, such as lot."), text());
    }

    @Test
    void a_ledger_that_does_not_answer_is_named() throws InterruptedException {
        assertEquals(1, run("lot", "--token", "t", "--url", "http://127.0.0.1:9"));
        assertTrue(text().contains("127.0.0.1:9"), text());
    }

    private int run(String... arguments) throws InterruptedException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Patience once = new Patience(1, new Random(1), _ -> {});
        return new RebuildCommand(once, Clock.systemUTC(), false).run(arguments, out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
