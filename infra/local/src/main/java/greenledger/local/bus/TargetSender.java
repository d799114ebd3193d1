package greenledger.local.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.local.lambda.Outcome;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Brings events to where targets are, or says that it could not.
record TargetSender(
        SqsClient queues, StateMachines stateMachines, BiConsumer<String, Delivery> buses) {

    /// A delivery that came to nothing; `getMessage` says why.
    static final class Undelivered extends RuntimeException {
        private final String code;

        Undelivered(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    void send(Delivery delivery, Rule rule, Target target) {
        String input = target.input().of(delivery.event(), rule);
        switch (target.destination()) {
            case Destination.ToFunction(var function) -> {
                if (function.invoke(input.getBytes(UTF_8))
                        instanceof Outcome.Failed(var type, var message, _)) {
                    throw new Undelivered(type, message);
                }
            }
            case Destination.ToQueue(var url, var group) ->
                    queues.sendMessage(message -> {
                        message.queueUrl(url).messageBody(input);
                        group.ifPresent(id ->
                                message.messageGroupId(id).messageDeduplicationId(delivery.id()));
                    });
            case Destination.ToBus(var bus) -> buses.accept(bus, delivery);
            case Destination.ToStateMachine(var arn) ->
                    stateMachines.start(arn, delivery.id(), input);
        }
    }

    /// As Lambda does where a function could not take it, and as EventBridge does everywhere else.
    void sendDeadLetter(String queueUrl, Delivery delivery, Rule rule, Target target, GivenUp why) {
        queues.sendMessage(message -> {
            message.queueUrl(queueUrl);
            if (target.destination() instanceof Destination.ToFunction(var function)) {
                message.messageBody(
                        why.report(function, target.input().of(delivery.event(), rule), delivery));
            } else {
                message.messageBody(delivery.event().toString())
                        .messageAttributes(attributes(why.attributes(rule, target)));
            }
        });
    }

    private static Map<String, MessageAttributeValue> attributes(Map<String, String> why) {
        return why.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry ->
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue(entry.getValue())
                                                .build()));
    }
}
