package greenledger.aws.deadletter;

import greenledger.core.deadletter.DeadLetterQueues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Dead letters in SQS. A queue cannot be looked into: whoever looks takes messages out of sight,
/// and puts them back.
public record SqsDeadLetterQueues(SqsClient client, List<Queue> all) implements DeadLetterQueues {

    private static final int MOST_AT_ONCE = 10;
    private static final int OUT_OF_SIGHT_SECONDS = 60;

    public SqsDeadLetterQueues {
        all = List.copyOf(all);
    }

    @Override
    public long count(Queue queue) {
        return client
                .getQueueAttributes(get ->
                        get.queueUrl(queue.url())
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName
                                                .APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Override
    public List<Message> take(Queue queue, int most) {
        List<Message> taken = new ArrayList<>();
        List<Message> some;
        do {
            some = receive(queue, Math.min(MOST_AT_ONCE, most - taken.size()));
            taken.addAll(some);
        } while (!some.isEmpty() && taken.size() < most);
        return taken;
    }

    private List<Message> receive(Queue queue, int most) {
        return client
                .receiveMessage(receive ->
                        receive.queueUrl(queue.url())
                                .maxNumberOfMessages(most)
                                .visibilityTimeout(OUT_OF_SIGHT_SECONDS)
                                // Asks all of SQS's servers: without it, some are passed over.
                                .waitTimeSeconds(1)
                                .messageAttributeNames("All")
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .stream()
                .map(SqsDeadLetterQueues::read)
                .toList();
    }

    private static Message read(software.amazon.awssdk.services.sqs.model.Message message) {
        Map<MessageSystemAttributeName, String> system = message.attributes();
        return new Message(
                message.messageId(),
                message.receiptHandle(),
                message.body(),
                message.messageAttributes().entrySet().stream()
                        .filter(each -> each.getValue().stringValue() != null)
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> each.getValue().stringValue())),
                Instant.ofEpochMilli(number(system, MessageSystemAttributeName.SENT_TIMESTAMP)),
                number(system, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
    }

    private static long number(
            Map<MessageSystemAttributeName, String> system, MessageSystemAttributeName name) {
        return Optional.ofNullable(system.get(name)).map(Long::parseLong).orElse(0L);
    }

    @Override
    public void putBack(Queue queue, List<Message> messages) {
        for (int from = 0; from < messages.size(); from += MOST_AT_ONCE) {
            List<Message> some =
                    messages.subList(from, Math.min(from + MOST_AT_ONCE, messages.size()));
            client.changeMessageVisibilityBatch(
                    change -> change.queueUrl(queue.url()).entries(visible(some)));
        }
    }

    private static List<ChangeMessageVisibilityBatchRequestEntry> visible(List<Message> messages) {
        return IntStream.range(0, messages.size())
                .mapToObj(index ->
                        ChangeMessageVisibilityBatchRequestEntry.builder()
                                .id(Integer.toString(index))
                                .receiptHandle(messages.get(index).receipt())
                                .visibilityTimeout(0)
                                .build())
                .toList();
    }

    @Override
    public void delete(Queue queue, Message message) {
        client.deleteMessage(
                delete -> delete.queueUrl(queue.url()).receiptHandle(message.receipt()));
    }

    @Override
    public void sendBack(Queue queue, Message message) {
        client.sendMessage(send ->
                send.queueUrl(queue.source().orElseThrow())
                        .messageBody(message.body())
                        .messageAttributes(
                                message.attributes().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        each -> text(each.getValue())))));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }
}
