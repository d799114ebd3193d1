package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static greenledger.local.lambda.ScriptedFunction.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Real queues of ElasticMQ. Their time is real; the mapping's is virtual.
@Tag("slow")
@ExtendWith(Elastic.Shared.class)
final class QueueSourceTest {

    private static final Map<QueueAttributeName, String> PLAIN =
            Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30");

    private final Elastic elastic;
    private final SqsClient queues;
    private final VirtualScheduler time = new VirtualScheduler(Instant.now());
    private final ScriptedFunction succeeding = ScriptedFunction.answering("f", "{}");

    QueueSourceTest(Elastic elastic) {
        this.elastic = elastic;
        this.queues = elastic.queues();
    }

    @Test
    void a_message_is_delivered_as_lambda_delivers_it_and_then_gone() {
        String queue = elastic.queue(PLAIN);
        queues.sendMessage(send ->
                send.queueUrl(queue)
                        .messageBody("hello")
                        .messageAttributes(
                                Map.of(
                                        "kind",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue("greeting")
                                                .build())));
        QueueSource source = start(queue, succeeding, 10, Duration.ZERO, true);
        JsonNode record = succeeding.events().getFirst().at("/Records/0");
        assertEquals("hello", record.path("body").textValue());
        assertEquals("5d41402abc4b2a76b9719d911017c592", record.path("md5OfBody").textValue());
        assertEquals("aws:sqs", record.path("eventSource").textValue());
        assertEquals(elastic.arn(queue), record.path("eventSourceARN").textValue());
        assertEquals("eu-central-1", record.path("awsRegion").textValue());
        assertEquals("1", record.at("/attributes/ApproximateReceiveCount").textValue());
        assertTrue(record.at("/attributes/SentTimestamp").isTextual());
        assertEquals(
                "{\"stringValue\":\"greeting\",\"stringListValues\":[],\"binaryListValues\":[],\"dataType\":\"String\"}",
                record.at("/messageAttributes/kind").toString());
        assertEquals(0, left(queue));
        assertEquals(1, source.health().delivered());
    }

    @Test
    void a_batch_that_fails_stays_in_the_queue_and_its_redrive_policy_moves_it_on() {
        String dead = elastic.queue(Map.of());
        String queue =
                elastic.queue(
                        Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "10",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"2\"}"
                                        .formatted(elastic.arn(dead))));
        ScriptedFunction failing =
                ScriptedFunction.of(
                        "f",
                        event -> {
                            expire(queue, event);
                            return failed("no");
                        });
        send(queue, "bad");
        QueueSource source = start(queue, failing, 10, Duration.ZERO, false);
        time.advance(Duration.ofSeconds(1));
        assertEquals(2, failing.events().size());
        assertEquals("bad", receive(dead).getFirst().body());
        assertEquals(2, source.health().failed());
        assertEquals(1, source.health().retried());
        assertEquals(0, source.health().delivered());
    }

    @Test
    void only_what_is_reported_as_failed_is_kept() {
        String queue = elastic.queue(PLAIN);
        send(queue, "good", "bad", "fine");
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        event -> {
                            String failures =
                                    Batches.records(event)
                                            .filter(r -> r.path("body").asText().equals("bad"))
                                            .map(r -> r.path("messageId").asText())
                                            .map("{\"itemIdentifier\":\"%s\"}"::formatted)
                                            .reduce("", (a, b) -> a.isEmpty() ? b : a + "," + b);
                            return answered("{\"batchItemFailures\":[" + failures + "]}");
                        });
        QueueSource source = start(queue, function, 10, Duration.ZERO, true);
        assertEquals(1, left(queue));
        assertEquals(2, source.health().delivered());
        assertEquals(1, source.health().failed());
    }

    @Test
    void a_report_that_names_a_stranger_keeps_the_whole_batch() {
        String queue = elastic.queue(PLAIN);
        send(queue, "a", "b");
        start(
                queue,
                ScriptedFunction.answering(
                        "f", "{\"batchItemFailures\":[{\"itemIdentifier\":\"stranger\"}]}"),
                10,
                Duration.ZERO,
                true);
        assertEquals(2, left(queue));
    }

    @Test
    void a_window_gathers_more_than_one_receive_can_bring() {
        String queue = elastic.queue(PLAIN);
        IntStream.range(0, 25).forEach(i -> send(queue, "" + i));
        QueueMapping mapping =
                mapping(queue, succeeding, 100, Duration.ofSeconds(5), Filters.none(), false);
        QueueSource source = start(mapping);
        assertEquals(0, succeeding.events().size());
        assertEquals(25, source.health().waiting());
        time.advance(Duration.ofSeconds(6));
        int delivered = succeeding.events().stream().mapToInt(e -> e.path("Records").size()).sum();
        assertEquals(25, delivered);
        assertTrue(succeeding.events().size() <= 2, "one batch for each of two pollers at most");
        assertEquals(0, left(queue));
    }

    @Test
    void messages_that_pass_no_filter_are_deleted_unseen() {
        String queue = elastic.queue(PLAIN);
        send(queue, "{\"kg\":500}", "{\"kg\":5}", "not JSON");
        Filters filters = Filters.of(List.of("{\"body\":{\"kg\":[{\"numeric\":[\">\",400]}]}}"));
        QueueSource source = start(mapping(queue, succeeding, 10, Duration.ZERO, filters, false));
        assertEquals(1, source.health().delivered());
        assertEquals(2, source.health().filtered());
        assertEquals(
                "{\"kg\":500}", succeeding.events().getFirst().at("/Records/0/body").textValue());
        assertEquals(0, left(queue));
    }

    @Test
    void a_group_of_a_fifo_queue_is_delivered_in_order_and_waits_for_its_first() {
        String queue =
                elastic.queue(
                        Map.of(
                                QueueAttributeName.FIFO_QUEUE, "true",
                                QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true",
                                QueueAttributeName.VISIBILITY_TIMEOUT, "30"));
        for (String body : List.of("stuck-1", "free-1", "stuck-2", "free-2")) {
            queues.sendMessage(s ->
                    s.queueUrl(queue)
                            .messageBody(body)
                            .messageGroupId(body.substring(0, body.indexOf('-'))));
        }
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        e ->
                                e.at("/Records/0/body").textValue().startsWith("stuck")
                                        ? failed("no")
                                        : answered("{}"));
        start(queue, function, 1, Duration.ZERO, false);
        time.advance(Duration.ofSeconds(1));
        List<String> bodies =
                function.events().stream()
                        .map(e -> e.at("/Records/0/body").textValue())
                        .sorted()
                        .toList();
        assertEquals(List.of("free-1", "free-2", "stuck-1"), bodies);
    }

    @Test
    void what_lambda_refuses_is_refused() {
        String hasty = elastic.queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "9"));
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> start(hasty, succeeding, 10, Duration.ZERO, false));
        assertEquals(
                "Queue visibility timeout: 9 seconds is less than Function timeout: 10 seconds"
                        + " (mapping mapping)",
                refusal.getMessage());
        String queue = elastic.queue(PLAIN);
        assertThrows(
                IllegalArgumentException.class,
                () -> start(queue, succeeding, 11, Duration.ZERO, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> start(queue + ".fifo", succeeding, 10, Duration.ofSeconds(1), false));
        assertEquals(0, start(queue, succeeding, 10, Duration.ZERO, false).health().failed());
    }

    private QueueSource start(
            String queue,
            ScriptedFunction function,
            int batchSize,
            Duration window,
            boolean reporting) {
        return start(mapping(queue, function, batchSize, window, Filters.none(), reporting));
    }

    private QueueSource start(QueueMapping mapping) {
        QueueSource source =
                new QueueSource(mapping, queues, new Surroundings(time, new Random(1), () -> "id"));
        source.start();
        time.advance(Duration.ofMillis(300));
        return source;
    }

    private QueueMapping mapping(
            String queue,
            ScriptedFunction function,
            int batchSize,
            Duration window,
            Filters filters,
            boolean reporting) {
        return new QueueMapping(
                "mapping",
                queue,
                elastic.arn(queue),
                function,
                batchSize,
                window,
                2,
                filters,
                reporting,
                Duration.ZERO);
    }

    private void send(String queue, String... bodies) {
        List.of(bodies).forEach(b -> queues.sendMessage(s -> s.queueUrl(queue).messageBody(b)));
    }

    private List<Message> receive(String queue) {
        return queues.receiveMessage(ask -> ask.queueUrl(queue)).messages();
    }

    /// As if the visibility timeout of what is being delivered had passed.
    private void expire(String queue, JsonNode event) {
        Batches.records(event)
                .forEach(record ->
                        queues.changeMessageVisibility(ask ->
                                ask.queueUrl(queue)
                                        .receiptHandle(record.path("receiptHandle").textValue())
                                        .visibilityTimeout(0)));
    }

    private int left(String queue) {
        Map<QueueAttributeName, String> counts =
                queues.getQueueAttributes(
                                ask -> ask.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes();
        return List.of(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                .stream()
                .mapToInt(name -> Integer.parseInt(counts.getOrDefault(name, "0")))
                .sum();
    }
}
