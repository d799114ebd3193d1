package greenledger.deadletters;

import greenledger.aws.fixture.HeldLetters;
import greenledger.core.deadletter.DeadLetterQueues.Message;
import java.time.Instant;
import java.util.Map;

/// Dead letters as SQS, Lambda and EventBridge word them.
final class Reports {

    static final Instant SENT = Instant.parse("2026-11-21T12:00:00Z");

    private static final String FUNCTION = "arn:aws:lambda:eu-central-1:1:function:%s:live";

    private Reports() {}

    /// A message that its queue gave up after the third time.
    static Message returned(String id) {
        return HeldLetters.message(
                id, "{\"notice\":\"" + id + "\"}", Map.of("kind", "Notice"), SENT, 3);
    }

    /// Records `first` to `last` of a stream, which a mapping gave up.
    static Message skipped(String function, int first, int last) {
        return HeldLetters.message(
                "skipped-" + first,
                """
                {"requestContext":{"functionArn":"%s","approximateInvokeCount":11},
                 "timestamp":"2026-11-21T12:05:00Z",
                 "DDBStreamBatchInfo":{
                   "streamArn":"arn:aws:dynamodb:us-east-1:000000000000:table/none/stream/2026",
                   "shardId":"shardId-00000000000000000000-00000000",
                   "startSequenceNumber":"%s","endSequenceNumber":"%s",
                   "approximateArrivalOfFirstRecord":"2026-11-21T11:58:00Z"}}
                """
                        .formatted(FUNCTION.formatted(function), sequence(first), sequence(last)),
                Map.of(),
                SENT,
                1);
    }

    /// As long as those of streams are.
    static String sequence(int number) {
        return "1%020d".formatted(number);
    }

    /// An invocation that Lambda gave up.
    static Message forsaken(String function) {
        return HeldLetters.message(
                "forsaken",
                """
                {"requestContext":{"functionArn":"%s","approximateInvokeCount":3},
                 "timestamp":"2026-11-21T11:55:00Z",
                 "requestPayload":{"transferId":"T-1"},
                 "responsePayload":{"errorType":"java.lang.IllegalStateException","errorMessage":"no"}}
                """
                        .formatted(FUNCTION.formatted(function)),
                Map.of(),
                SENT,
                1);
    }

    /// An event that EventBridge could not hand over.
    static Message undelivered(String source, String target) {
        return HeldLetters.message(
                "undelivered",
                """
                {"source":"%s","detail-type":"TransferFailed","time":"2026-11-21T11:50:00Z",
                 "detail":{"transferId":"T-1"}}
                """
                        .formatted(source),
                Map.of(
                        "RULE_ARN", "arn:aws:events:eu-central-1:1:rule/bus/ParkedTransfersRule",
                        "TARGET_ARN", target,
                        "ERROR_CODE", "NO_PERMISSIONS",
                        "ERROR_MESSAGE", "Not allowed",
                        "RETRY_ATTEMPTS", "4"),
                SENT,
                1);
    }
}
