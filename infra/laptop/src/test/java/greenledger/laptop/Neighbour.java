package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.LocalCloud;
import greenledger.local.Service;
import greenledger.local.template.EventBus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Another system, which has a rule of its own on our bus and hears by a queue what that picks.
record Neighbour(SqsClient sqs, String queue) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONG_POLL = 2;

    /// Hears all events of one type from now on.
    ///
    /// @param name of its rule and its queue, and of no other
    static Neighbour listening(LocalCloud cloud, String name, String type) {
        SqsClient sqs = cloud.clients().sqs();
        String queue = sqs.createQueue(asked -> asked.queueName(name)).queueUrl();
        String arn =
                sqs.getQueueAttributes(asked ->
                                asked.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN);
        String bus = cloud.stack().all(EventBus.class).getFirst().name();
        try (EventBridgeClient buses =
                cloud.clients().eventBridge(cloud.endpoints().of(Service.EVENTBRIDGE))) {
            buses.putRule(asked ->
                    asked.name(name)
                            .eventBusName(bus)
                            .eventPattern("{\"detail-type\":[\"" + type + "\"]}"));
            buses.putTargets(asked ->
                    asked.rule(name)
                            .eventBusName(bus)
                            .targets(Target.builder().id("queue").arn(arn).build()));
        }
        return new Neighbour(sqs, queue);
    }

    /// Waits for one of which this is true.
    ///
    /// @return its `detail`
    JsonNode await(Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<JsonNode> heard =
                    sqs
                            .receiveMessage(asked ->
                                    asked.queueUrl(queue)
                                            .maxNumberOfMessages(10)
                                            .waitTimeSeconds(LONG_POLL))
                            .messages()
                            .stream()
                            .map(message -> Ledger.json(message.body()).path("detail"))
                            .filter(wanted)
                            .findFirst();
            if (heard.isPresent()) {
                return heard.get();
            }
        }
        throw new AssertionError("Nothing of it within " + PATIENCE);
    }
}
