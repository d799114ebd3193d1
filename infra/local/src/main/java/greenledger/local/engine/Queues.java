package greenledger.local.engine;

import greenledger.local.template.Queue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The queues of the template, made where they are not there yet.
public final class Queues {

    private final SqsClient client;

    public Queues(SqsClient client) {
        this.client = client;
    }

    /// Redrive policies come last, because they name other queues.
    public void provision(List<Queue> queues) {
        queues.forEach(this::create);
        for (Queue queue : queues) {
            Map<QueueAttributeName, String> redrive = attributes(queue, true);
            if (!redrive.isEmpty()) {
                client.setQueueAttributes(asked -> asked.queueUrl(queue.url()).attributes(redrive));
            }
        }
    }

    /// Emulators differ in the URLs that they answer, not in those that they take: what counts is
    /// that the one that functions are told leads to the queue.
    private void create(Queue queue) {
        client.createQueue(
                asked -> asked.queueName(queue.name()).attributes(attributes(queue, false)));
        String arn = arnAt(queue.url());
        if (!arn.equals(queue.arn())) {
            throw new IllegalStateException(
                    "At "
                            + queue.url()
                            + ", where functions look for "
                            + queue.arn()
                            + ", there is "
                            + arn);
        }
    }

    private String arnAt(String url) {
        return client.getQueueAttributes(
                        asked -> asked.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "no queue");
    }

    private static Map<QueueAttributeName, String> attributes(Queue queue, boolean isRedrive) {
        return queue.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().equals("RedrivePolicy") == isRedrive)
                .collect(
                        Collectors.toUnmodifiableMap(
                                attribute -> QueueAttributeName.fromValue(attribute.getKey()),
                                Map.Entry::getValue));
    }
}
