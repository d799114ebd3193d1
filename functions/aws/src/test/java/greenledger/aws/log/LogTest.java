package greenledger.aws.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Invocation;
import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.Json;
import greenledger.core.TraceParent;
import greenledger.domain.party.PartyId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Each event is one line that a machine reads and a person understands.
class LogTest {

    private static final Logger LOG = LoggerFactory.getLogger("greenledger.test");
    private static final TraceParent CAUSE =
            new TraceParent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");

    @Test
    void a_line_says_what_and_where_and_in_the_course_of_what() throws IOException {
        Work work =
                Work.told("test", Optional.of(CAUSE))
                        .about(Id.TENANT, "orchard")
                        .about(Id.CORRELATION, "request-7")
                        .about(Id.CAUSATION, "");
        JsonNode line =
                line(() ->
                        Telemetry.span(
                                work,
                                () -> {
                                    LOG.warn("{} of {}\nare \"ripe\" \u0007", 3, 4);
                                    return 0;
                                }));

        assertEquals("WARN", line.path("level").asText());
        assertEquals("3 of 4\nare \"ripe\" \u0007", line.path("message").asText());
        assertTrue(Instant.parse(line.path("timestamp").asText()).isAfter(Instant.EPOCH));
        assertEquals(Invocation.FUNCTION, line.path("function_name").asText());
        assertEquals("invocation-1", line.path("function_request_id").asText());
        assertEquals("orchard", line.path("tenant").asText());
        assertEquals("request-7", line.path("correlation_id").asText());
        assertEquals(CAUSE.traceId(), line.path("trace_id").asText());
        assertFalse(line.has("causation_id"), "What is not known is left out");
    }

    @Test
    void what_is_over_is_told_of_no_more() throws IOException {
        Telemetry.invocation(new Invocation(), () -> {});
        try (CapturedLog log = new CapturedLog()) {
            LOG.info("Between two invocations");
            assertFalse(log.lines().getFirst().has("function_name"), log.text());
        }
    }

    @Test
    void faults_are_named_down_to_their_cause() throws IOException {
        JsonNode error =
                line(() ->
                                LOG.error(
                                        "Failed",
                                        new IllegalStateException(
                                                "No table", new RuntimeException("Jane"))))
                        .path("error");

        assertEquals("java.lang.IllegalStateException", error.path("name").asText());
        assertEquals("No table", error.path("message").asText());
        assertTrue(error.at("/stack/0").asText().contains("LogTest"), error::toString);
        assertEquals("java.lang.RuntimeException", error.at("/cause/name").asText());
        assertFalse(error.path("cause").has("message"), error::toString);
    }

    @Test
    void what_a_value_or_a_parser_complains_of_is_not_quoted() {
        for (Executable mistake :
                List.<Executable>of(
                        () -> new PartyId("Jane Doe"),
                        () -> Json.read("{\"id\":\"Jane", JsonNode.class),
                        () -> Json.read("\"Jane Doe\"", PartyId.class))) {
            try (CapturedLog log = new CapturedLog()) {
                LOG.error("Failed", assertThrows(RuntimeException.class, mistake));
                assertFalse(log.text().contains("Jane"), log.text());
                assertTrue(log.lines().getFirst().at("/error/stack").size() > 1, log.text());
            }
        }
    }

    @Test
    void powertools_says_who_speaks() {
        LogLevels levels = new LogLevels();
        try (CapturedLog log = new CapturedLog()) {
            levels.setLogLevel(Level.DEBUG);
            LOG.debug("heard");
            LoggerFactory.getLogger("org.example").info("not heard");
            levels.setLogLevel(Level.ERROR);
            LOG.warn("not heard");
            assertEquals(Level.ERROR, levels.getLogLevel(LOG));
            assertEquals(Level.WARN, levels.getLogLevel(LoggerFactory.getLogger("org.example")));
            assertEquals(1, log.lines().size(), log.text());
        } finally {
            levels.setLogLevel(Level.INFO);
        }
    }

    private static JsonNode line(Runnable work) throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            Telemetry.invocation(new Invocation(), work::run);
            assertEquals(1, log.text().lines().count(), log.text());
            return log.lines().getFirst();
        }
    }
}
