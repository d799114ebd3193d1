package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Buses and rules made over the API, for a system that runs elsewhere: rules send to queues, and
/// to nothing else.
public record BusAdministration(EventBridge buses, EventBridge.Settings settings, SqsClient sqs) {

    /// A request that the service answers with a status of 400.
    static final class Refused extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;
        private final String type;

        Refused(String type, String message) {
            super(message);
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    ObjectNode createEventBus(JsonNode request) {
        String name = request.path("Name").asText();
        if (!name.matches("[\\w.-]{1,256}")) {
            throw new Refused("ValidationException", "Name is no name of a bus: " + name);
        }
        if (!buses.create(name)) {
            throw new Refused(
                    "ResourceAlreadyExistsException",
                    "Event bus %s already exists.".formatted(name));
        }
        return Json.object().put("EventBusArn", arn("event-bus/" + name));
    }

    /// Of a rule that is there already the targets stay.
    ObjectNode putRule(JsonNode request) {
        String name = request.path("Name").asText();
        String bus = busName(request);
        if (!request.hasNonNull("EventPattern")) {
            throw new Refused("ValidationException", "Rules without EventPattern are not served.");
        }
        buses.find(name)
                .filter(there -> !there.busName().equals(bus))
                .ifPresent(there -> {
                    throw new Refused(
                            "ValidationException",
                            "Rule %s is on bus %s; a name on two buses is not served."
                                    .formatted(name, there.busName()));
                });
        Rule rule =
                new Rule(
                        name,
                        arn("rule/" + (bus.equals("default") ? "" : bus + "/") + name),
                        bus,
                        request.path("EventPattern").asText(),
                        !request.path("State").asText().equals("DISABLED"),
                        buses.find(name).map(Rule::targets).orElse(List.of()));
        put(rule, "InvalidEventPatternException");
        return Json.object().put("RuleArn", rule.arn());
    }

    ObjectNode putTargets(JsonNode request) {
        String name = request.path("Rule").asText();
        Rule rule =
                buses.find(name)
                        .filter(found -> found.busName().equals(busName(request)))
                        .orElseThrow(() ->
                                new Refused(
                                        "ResourceNotFoundException",
                                        "Rule %s does not exist.".formatted(name)));
        List<Target> targets = new ArrayList<>(rule.targets());
        for (JsonNode each : request.path("Targets")) {
            Target target = queue(each);
            if (targets.stream().anyMatch(old -> isAnother(old, target))) {
                throw new Refused(
                        "ValidationException",
                        "Target %s is there; changing it is not served.".formatted(target.id()));
            }
            if (!targets.contains(target)) {
                targets.add(target);
            }
        }
        put(
                new Rule(
                        name,
                        rule.arn(),
                        rule.busName(),
                        rule.eventPattern(),
                        rule.enabled(),
                        targets),
                "ValidationException");
        ObjectNode answer = Json.object().put("FailedEntryCount", 0);
        answer.putArray("FailedEntries");
        return answer;
    }

    private static boolean isAnother(Target old, Target target) {
        return old.id().equals(target.id()) && !old.equals(target);
    }

    private void put(Rule rule, String refusal) {
        if (!buses.hasBus(rule.busName())) {
            throw new Refused(
                    "ResourceNotFoundException",
                    "Event bus %s does not exist.".formatted(rule.busName()));
        }
        try {
            buses.put(rule);
        } catch (IllegalArgumentException e) {
            throw new Refused(refusal, String.valueOf(e.getMessage()));
        }
    }

    private Target queue(JsonNode target) {
        String arn = target.path("Arn").asText();
        if (!arn.startsWith("arn:aws:sqs:") || target.size() != 2) {
            throw new Refused(
                    "ValidationException",
                    "Of targets, queues are served here, with Id and Arn alone; this is "
                            + Json.text(target));
        }
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        String url = sqs.getQueueUrl(asked -> asked.queueName(name)).queueUrl();
        return new Target(
                target.path("Id").asText(),
                arn,
                new Destination.ToQueue(url, Optional.empty()),
                new TargetInput.Whole(),
                RetryPolicy.ofEventBridge(),
                Optional.empty());
    }

    /// Of a name or an ARN, the name.
    private static String busName(JsonNode request) {
        String name = request.path("EventBusName").asText("default");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private String arn(String resource) {
        return "arn:aws:events:%s:%s:%s".formatted(settings.region(), settings.account(), resource);
    }
}
