package greenledger.local.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What the failure destination of a stream is told about a batch: where it is, not what is in it.
record FailureRecord(Batch batch, Condition condition) {

    /// Why the batch was given up.
    enum Condition {
        RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
        RECORD_AGE_EXCEEDED("RecordAgeExceeded");

        private final String text;

        Condition(String text) {
            this.text = text;
        }
    }

    String json(StreamMapping mapping, String shardId, String requestId, Instant now) {
        ObjectNode json = Json.object();
        ObjectNode request = json.putObject("requestContext");
        request.put("requestId", requestId);
        request.put("functionArn", mapping.function().arn());
        request.put("condition", condition.text);
        request.put("approximateInvokeCount", batch.failures());
        if (batch.failures() > 0) {
            ObjectNode response = json.putObject("responseContext");
            response.put("statusCode", 200);
            response.put("executedVersion", "$LATEST");
            response.put("functionError", "Unhandled");
        }
        json.put("version", "1.0");
        json.put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
        StreamRecord first = batch.records().getFirst();
        StreamRecord last = batch.records().getLast();
        ObjectNode info = json.putObject("DDBStreamBatchInfo");
        info.put("shardId", shardId);
        info.put("startSequenceNumber", first.sequenceNumber());
        info.put("endSequenceNumber", last.sequenceNumber());
        info.put("approximateArrivalOfFirstRecord", first.arrivedAt().toString());
        info.put("approximateArrivalOfLastRecord", last.arrivedAt().toString());
        info.put("batchSize", batch.size());
        info.put("streamArn", mapping.streamArn());
        return Json.text(json);
    }
}
