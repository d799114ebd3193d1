package greenledger.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.bus.EventBridge;
import greenledger.local.bus.Rule;
import greenledger.local.engine.AwsClients;
import greenledger.local.json.Json;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import greenledger.local.source.Filters;
import greenledger.local.source.QueueMapping;
import greenledger.local.source.QueueSource;
import greenledger.local.time.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The buses and rules of the template in an EventBridge that is not ours. What a rule picks out
/// there comes back through a queue of the rule's own, because nobody there can call what runs
/// here.
record OutsideBuses(List<QueueSource> queues) implements AutoCloseable {

    private static final Duration LONG_POLL = Duration.ofSeconds(1);

    OutsideBuses {
        queues = List.copyOf(queues);
    }

    /// @param settings what there is to be
    /// @param here sends events on to the targets
    static OutsideBuses start(
            Endpoints endpoints,
            EventBridge.Settings settings,
            AwsClients clients,
            EventBridge here,
            Surroundings surroundings) {
        try (EventBridgeClient there = clients.eventBridge(endpoints.of(Service.EVENTBRIDGE))) {
            settings.busNames().forEach(bus -> create(bus, there));
            OutsideBuses buses =
                    new OutsideBuses(
                            settings.rules().stream()
                                    .filter(Rule::enabled)
                                    .map(rule -> queue(rule, there, clients, here))
                                    .map(each -> new QueueSource(each, clients.sqs(), surroundings))
                                    .toList());
            buses.queues().forEach(QueueSource::start);
            return buses;
        }
    }

    @Override
    public void close() {
        queues.forEach(QueueSource::close);
    }

    private static void create(String bus, EventBridgeClient there) {
        try {
            there.createEventBus(asked -> asked.name(bus));
        } catch (ResourceAlreadyExistsException _) {
            // From the last time: a bus has nothing in which it could differ.
        }
    }

    private static QueueMapping queue(
            Rule rule, EventBridgeClient there, AwsClients clients, EventBridge here) {
        String url =
                clients.sqs()
                        .createQueue(asked -> asked.queueName(rule.name() + "-picked"))
                        .queueUrl();
        String arn = arn(url, clients);
        there.putRule(asked ->
                asked.name(rule.name())
                        .eventBusName(rule.busName())
                        .eventPattern(rule.eventPattern())
                        .state(RuleState.ENABLED));
        there.putTargets(asked ->
                asked.rule(rule.name())
                        .eventBusName(rule.busName())
                        .targets(Target.builder().id("picked").arn(arn).build()));
        return new QueueMapping(
                rule.name() + " → here",
                url,
                arn,
                new Homecoming(rule, here),
                10,
                Duration.ZERO,
                2,
                Filters.none(),
                false,
                LONG_POLL);
    }

    private static String arn(String url, AwsClients clients) {
        return Optional.ofNullable(
                        clients.sqs()
                                .getQueueAttributes(asked ->
                                        asked.queueUrl(url)
                                                .attributeNames(QueueAttributeName.QUEUE_ARN))
                                .attributes()
                                .get(QueueAttributeName.QUEUE_ARN))
                .orElseThrow(() -> new IllegalStateException("No queue has its ARN at " + url));
    }

    /// Sends on what a rule has picked out elsewhere.
    private record Homecoming(Rule rule, EventBridge here) implements LambdaFunction {

        @Override
        public String name() {
            return rule.name();
        }

        @Override
        public String arn() {
            return rule.arn();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Outcome invoke(byte[] payload) {
            JsonNode records = Json.read(payload).orElseThrow().path("Records");
            for (JsonNode each : records) {
                here.deliver(rule.name(), event(each.path("body").asText()));
            }
            return new Outcome.Answered("{}".getBytes(UTF_8));
        }

        private static ObjectNode event(String body) {
            return Json.read(body)
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .orElseThrow(() -> new IllegalStateException("This is no event: " + body));
        }
    }
}
