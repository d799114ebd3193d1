package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Commit;
import greenledger.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Between the stream of the table `events` and whoever follows it.
///
/// The first record that fails ends the batch: Lambda starts again from it, and bisects until only
/// the poison is left, so that nothing before it is lost and nothing after it is dropped with it.
public final class StreamEdge {

    private static final Logger LOG = LoggerFactory.getLogger(StreamEdge.class);

    private StreamEdge() {}

    /// What becomes of one commit. Called again with the same commit after any failure.
    @FunctionalInterface
    public interface Follower {
        void follow(Commit commit);
    }

    private record Failure(String itemIdentifier) {}

    private record Answer(List<Failure> batchItemFailures) {}

    public static void inOrder(InputStream in, OutputStream out, Follower follower)
            throws IOException {
        List<Failure> failures = new ArrayList<>();
        for (JsonNode record : Json.STORED.readTree(in).path("Records")) {
            String sequenceNumber = record.path("dynamodb").path("SequenceNumber").asText();
            try {
                follow(record, follower);
            } catch (RuntimeException e) {
                LOG.error("Record {} failed; the batch ends here", sequenceNumber, e);
                failures.add(new Failure(sequenceNumber));
                break;
            }
        }
        Json.STORED.writeValue(out, new Answer(failures));
    }

    private static void follow(JsonNode record, Follower follower) {
        Map<String, AttributeValue> item =
                StreamImage.read(record.path("dynamodb").path("NewImage"));
        Map<String, AttributeValue> old =
                StreamImage.read(record.path("dynamodb").path("OldImage"));
        String change = record.path("eventName").asText();
        if (!change.equals("INSERT") && (isCommit(item) || isCommit(old))) {
            LOG.error(
                    "ALARM tampering: {} of a commit: {}",
                    change,
                    record.path("dynamodb").path("Keys"));
        }
        if (change.equals("INSERT") && isCommit(item)) {
            follower.follow(CommitItem.read(item));
        }
    }

    private static boolean isCommit(Map<String, AttributeValue> item) {
        return CommitItem.isCommit(item);
    }
}
