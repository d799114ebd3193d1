package greenledger.aws;

import greenledger.core.Json;
import greenledger.core.Notices;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Notices in a queue, from which they are delivered one by one.
public final class SqsNotices implements Notices {

    private final SqsClient client;
    private final String queue;

    /// @param queue its URL
    public SqsNotices(SqsClient client, String queue) {
        this.client = client;
        this.queue = queue;
    }

    @Override
    public void send(Notice notice) {
        client.sendMessage(message ->
                message.queueUrl(queue)
                        .messageBody(Json.write(notice))
                        .messageAttributes(MessageContext.here()));
    }
}
