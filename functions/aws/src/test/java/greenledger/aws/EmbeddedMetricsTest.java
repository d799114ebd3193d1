package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.CapturedLog;
import greenledger.core.Json;
import greenledger.core.Metrics;
import org.junit.jupiter.api.Test;

/// What CloudWatch reads out of a line of the log.
class EmbeddedMetricsTest {

    @Test
    void a_count_is_one_line_as_cloudwatch_specifies_it() {
        long before = System.currentTimeMillis();
        try (CapturedLog log = new CapturedLog()) {
            new EmbeddedMetrics().count(Metrics.PARKED_STREAMS, 3);

            assertEquals(1, log.lines().size(), log.text());
            ObjectNode line = (ObjectNode) log.lines().getFirst();
            long at = ((ObjectNode) line.path("_aws")).remove("Timestamp").asLong();
            assertTrue(at >= before && at <= System.currentTimeMillis(), log.text());
            assertEquals(
                    Json.read(
                            """
                            {"_aws": {"CloudWatchMetrics": [{
                               "Namespace": "GreenLedger", "Dimensions": [[]],
                               "Metrics": [{"Name": "ParkedStreams", "Unit": "Count"}]}]},
                             "ParkedStreams": 3.0}
                            """,
                            JsonNode.class),
                    line);
        }
    }

    @Test
    void each_count_is_told_by_itself() {
        EmbeddedMetrics metrics = new EmbeddedMetrics();
        try (CapturedLog log = new CapturedLog()) {
            metrics.count(Metrics.PARKED_STREAMS, 1);
            metrics.count(Metrics.LOST_COMMITS, 7);

            assertEquals(2, log.lines().size(), log.text());
            assertEquals(7, log.lines().get(1).path("LostCommits").asInt());
            assertTrue(log.lines().get(1).path("ParkedStreams").isMissingNode(), log.text());
        }
    }
}
