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

    private void create(Queue queue) {
        String url =
                client.createQueue(asked ->
                                asked.queueName(queue.name()).attributes(attributes(queue, false)))
                        .queueUrl();
        if (!url.equals(queue.url())) {
            throw new IllegalStateException(
                    "Queue "
                            + queue.name()
                            + " answers at "
                            + url
                            + ", but the functions are told "
                            + queue.url());
        }
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
