package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Invocation;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A step hears what the machine sends, and the machine what the step answers or throws.
class StepEdgeTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PartyId FARM = new PartyId("farm-1");
    private static final String CALL =
            """
            {"tenant":"orchard","transferId":"t-1","step":"ReserveLot","attempt":2,
             "enteredAt":"2026-11-21T12:00:00.000Z","execution":"t-1-r3","taskToken":"secret"}\
            """;

    private record Answer(TransferId transferId, int attempt, Instant enteredAt) {}

    @Test
    void a_step_is_told_who_and_when_and_its_answer_is_json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(out, call -> new Answer(call.transferId(), call.attempt(), call.enteredAt()));

        assertEquals(
                "{\"transferId\":\"t-1\",\"attempt\":2,\"enteredAt\":\"2026-11-21T12:00:00Z\"}",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_a_step_throws_goes_on_as_it_is_and_says_nothing_else() {
        IllegalStateException fault = new IllegalStateException("The lot is on fire");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertSame(
                fault,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                run(
                                        out,
                                        _ -> {
                                            throw fault;
                                        })));
        assertEquals(0, out.size());
    }

    @Test
    void each_try_leaves_one_line_and_one_span_without_secrets() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            run(OutputStream.nullOutputStream(), _ -> "fine");

            assertEquals(2, log.lines().size(), log.text());
            JsonNode line = log.lines().getFirst();
            assertEquals("ReserveLot", line.path("state").asText());
            assertEquals("orchard", line.path("tenant").asText());
            assertEquals("t-1-r3", line.path("execution").asText());
            assertEquals("2", line.path("attempt").asText());
            assertEquals(Invocation.FUNCTION, line.path("function_name").asText());
            assertEquals(
                    "ReserveLot",
                    log.lines()
                            .getLast()
                            .at("/resourceSpans/0/scopeSpans/0/spans/0/name")
                            .asText());
            assertTrue(!log.text().contains("secret"), log.text());
        }
    }

    @Test
    void a_command_has_the_same_name_in_each_try_and_each_execution() throws IOException {
        run(
                OutputStream.nullOutputStream(),
                call -> {
                    assertEquals("t-1:ReserveLot", call.metadata(FARM, NOON).id().key());
                    assertEquals("t-1", call.metadata(FARM, NOON).correlation());
                    assertNotEquals(
                            call.metadata(FARM, NOON).id(),
                            call.metadata(FARM, NOON, "ReserveLot").id());
                    return "fine";
                });
    }

    @Test
    void what_the_machine_did_not_send_is_a_fault() throws IOException {
        run(
                OutputStream.nullOutputStream(),
                call -> {
                    assertEquals("secret", call.text("taskToken"));
                    assertThrows(IllegalStateException.class, () -> call.text("failure"));
                    return "fine";
                });
        assertThrows(
                IllegalStateException.class,
                () ->
                        StepEdge.run(
                                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                                OutputStream.nullOutputStream(),
                                new Invocation(),
                                _ -> "fine"));
    }

    private static void run(OutputStream out, StepEdge.Step step) throws IOException {
        StepEdge.run(
                new ByteArrayInputStream(CALL.getBytes(StandardCharsets.UTF_8)),
                out,
                new Invocation(),
                step);
    }
}
