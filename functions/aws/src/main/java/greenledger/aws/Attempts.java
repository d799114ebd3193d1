package greenledger.aws;

import com.amazonaws.services.lambda.runtime.Context;
import greenledger.core.deadletter.Failures;
import greenledger.core.deadletter.Failures.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One function's attempts at the items of a batch. Of those that fail, Lambda is told no more than
/// which they are; why is noted here.
public record Attempts(Context invocation, Failures failures) {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    public static Attempts of(Context context, Failures failures) {
        return new Attempts(context, failures);
    }

    void failedRecord(StreamChange change, RuntimeException cause) {
        failed(Item.record(function(), change.sequenceNumber()), change.keys().toString(), cause);
    }

    void failedMessage(String queueArn, String id, RuntimeException cause) {
        failed(Item.message(queueArn.substring(queueArn.lastIndexOf(':') + 1), id), "", cause);
    }

    private String function() {
        return invocation.getFunctionName();
    }

    /// The item is tried again whether its failure could be noted or not.
    private void failed(Item item, String about, RuntimeException cause) {
        LOG.error("{} of {} failed", item.id(), item.source(), cause);
        try {
            failures.note(item, function(), about, cause);
        } catch (RuntimeException unnoted) {
            LOG.error("Why {} of {} failed could not be noted", item.id(), item.source(), unnoted);
        }
    }
}
