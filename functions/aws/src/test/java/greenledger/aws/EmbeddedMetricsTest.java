package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
import greenledger.core.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/// What CloudWatch reads out of a line of the log.
class EmbeddedMetricsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_count_is_one_line_as_cloudwatch_specifies_it() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        new EmbeddedMetrics(
                        InstantSource.fixed(NOON),
                        new PrintStream(log, true, StandardCharsets.UTF_8))
                .count(Metrics.PARKED_STREAMS, 3);
        assertEquals(1, log.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals(
                Json.read(
                                """
                                {"_aws": {"Timestamp": 1795262400000, "CloudWatchMetrics": [{
                                   "Namespace": "GreenLedger", "Dimensions": [[]],
                                   "Metrics": [{"Name": "ParkedStreams", "Unit": "Count"}]}]},
                                 "ParkedStreams": 3}
                                """,
                                JsonNode.class)
                        .toString(),
                log.toString(StandardCharsets.UTF_8).strip());
    }
}
