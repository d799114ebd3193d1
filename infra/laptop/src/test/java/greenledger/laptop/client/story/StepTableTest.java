package greenledger.laptop.client.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.local.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/// What the demo prints of a transfer.
class StepTableTest {

    @Test
    void each_step_that_was_taken_has_a_line() {
        String transfer =
                """
                {"state":"COMPENSATED","requestedAt":"2026-11-21T12:00:00Z","endedAt":"2026-11-21T12:00:01.500Z","steps":[
                 {"name":"ReserveLot","status":"UNDONE","startedAt":"2026-11-21T12:00:00Z","endedAt":"2026-11-21T12:00:00.025Z"},
                 {"name":"AuthorizePayment","status":"FAILED","startedAt":"2026-11-21T12:00:01Z","endedAt":"2026-11-21T12:00:01.100Z",
                  "error":{"name":"account-insufficient-funds","cause":"Too little."}},
                 {"name":"RecordInLedger","status":"SKIPPED"}]}\
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new StepTable(Json.read(transfer).orElseThrow()).print(new PrintStream(out, true, UTF_8));

        assertEquals(
                """
                   COMPENSATED after 1500 ms
                     ReserveLot             UNDONE        25 ms
                     AuthorizePayment       FAILED       100 ms  account-insufficient-funds: Too little.
                """,
                out.toString(UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
