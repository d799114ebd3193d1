package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.dynamodblocal.Ports;
import greenledger.laptop.client.DemoCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo as a newcomer sees it: `./greenledger up`, then `./greenledger demo`.
@Tag("proof")
class DemoTest {

    private static final Pattern END =
            Pattern.compile("^ {3}(COMPLETED|COMPENSATED|FAILED) after", Pattern.MULTILINE);

    @TempDir Path data;
    @TempDir Path home;

    @Test
    void it_tells_of_a_transfer_completed_of_two_taken_back_and_of_one_parked_and_let_go_on()
            throws InterruptedException {
        int port = Ports.free();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit;
        try (LedgerProcess _ = LedgerProcess.start(port, data, home)) {
            exit =
                    DemoCommand.run(
                            new String[] {
                                "--url",
                                LedgerProcess.url(port).toString(),
                                "--token",
                                token("packer-1", "packer", "farmer", "inspector"),
                                "--buyer-token",
                                token("shop-1", "retailer"),
                                "--operator-token",
                                token("operator-1", "operator"),
                                "--probes",
                                "40"
                            },
                            printer(out),
                            printer(errors));
        }
        String told = out.toString(StandardCharsets.UTF_8);
        assertAll(
                () -> assertEquals(0, exit, () -> errors.toString(StandardCharsets.UTF_8)),
                () ->
                        assertEquals(
                                List.of(
                                        "COMPLETED",
                                        "COMPENSATED",
                                        "COMPENSATED",
                                        "FAILED",
                                        "COMPLETED"),
                                END.matcher(told)
                                        .results()
                                        .map((MatchResult end) -> end.group(1))
                                        .toList(),
                                told),
                () -> assertTrue(told.contains("GET /operations/transfers?state=parked"), told),
                () -> assertTrue(told.contains(" 1 at a time: p50 "), told),
                () -> assertTrue(told.contains(" 8 at a time: p50 "), told));
    }

    private String token(String party, String... roles) {
        return Tokens.at(home, "orchard", party, roles);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
