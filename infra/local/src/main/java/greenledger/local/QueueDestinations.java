package greenledger.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.local.lambda.Destinations;
import greenledger.local.template.Queue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// The template's queues as destinations.
final class QueueDestinations implements Destinations {

    private final SqsClient client;
    private final Map<String, String> urls;

    QueueDestinations(SqsClient client, List<Queue> queues) {
        this.client = client;
        this.urls = queues.stream().collect(Collectors.toUnmodifiableMap(Queue::arn, Queue::url));
    }

    @Override
    public void send(String arn, byte[] body, Map<String, String> attributes) {
        String url =
                Optional.ofNullable(urls.get(arn))
                        .orElseThrow(
                                () -> new IllegalArgumentException(arn + " is no known queue"));
        client.sendMessage(asked ->
                asked.queueUrl(url)
                        .messageBody(new String(body, UTF_8))
                        .messageAttributes(values(attributes)));
    }

    private static Map<String, MessageAttributeValue> values(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                attribute ->
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue(attribute.getValue())
                                                .build()));
    }
}
