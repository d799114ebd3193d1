package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One way on which something travels that nobody waits for, and where it ends if it cannot be
/// taken; derived from what the template declares.
///
/// @param name such as `NoticesQueue → DeliverNoticesFunction`
/// @param deadLetters the queue, or blank
record AsynchronousPath(String name, String deadLetters) {

    private static final Set<String> ENDS = Set.of("TIMED_OUT", "ABORTED", "FAILED");

    static List<AsynchronousPath> in(Templates templates) {
        List<AsynchronousPath> paths = new ArrayList<>();
        for (Declared function : templates.functions()) {
            function.properties()
                    .path("Events")
                    .properties()
                    .forEach(event -> paths.addAll(of(templates, function, event)));
        }
        templates.all("AWS::Events::Rule").forEach(rule -> paths.addAll(ofTargets(rule)));
        templates.all("AWS::Serverless::StateMachine").stream()
                .map(machine -> ofExecutions(templates, machine))
                .forEach(paths::add);
        return paths;
    }

    private static List<AsynchronousPath> of(
            Templates templates, Declared function, Map.Entry<String, JsonNode> event) {
        JsonNode properties = event.getValue().path("Properties");
        String to = event.getKey() + " → " + function.logicalId();
        return switch (event.getValue().path("Type").asText()) {
            case "DynamoDB" ->
                    List.of(
                            new AsynchronousPath(
                                    to,
                                    Templates.referred(
                                            properties.at(
                                                    "/DestinationConfig/OnFailure/Destination"))));
            case "SQS" -> {
                String queue = Templates.referred(properties.path("Queue"));
                yield List.of(
                        new AsynchronousPath(
                                queue + " → " + function.logicalId(),
                                templates.find(queue).map(AsynchronousPath::redriven).orElse("")));
            }
            case "EventBridgeRule", "Schedule" ->
                    List.of(
                            new AsynchronousPath(
                                    to, Templates.referred(properties.at("/DeadLetterConfig/Arn"))),
                            new AsynchronousPath(
                                    "invocation of "
                                            + function.logicalId()
                                            + " by "
                                            + event.getKey(),
                                    onFailure(function)));
            default -> List.of();
        };
    }

    private static String redriven(Declared queue) {
        return Templates.referred(queue.properties().at("/RedrivePolicy/deadLetterTargetArn"));
    }

    private static String onFailure(Declared function) {
        return Templates.referred(
                function.properties()
                        .at("/EventInvokeConfig/DestinationConfig/OnFailure/Destination"));
    }

    private static List<AsynchronousPath> ofTargets(Declared rule) {
        return rule.properties()
                .path("Targets")
                .valueStream()
                .map(target ->
                        new AsynchronousPath(
                                rule.logicalId() + " → " + target.path("Id").asText(),
                                Templates.referred(target.at("/DeadLetterConfig/Arn"))))
                .toList();
    }

    /// An execution that ends unfinished is taken up by a function, or else lies where that one's
    /// failures do.
    private static AsynchronousPath ofExecutions(Templates templates, Declared machine) {
        return new AsynchronousPath(
                "executions of " + machine.logicalId(),
                templates.functions().stream()
                        .filter(function ->
                                function.triggers("EventBridgeRule").stream()
                                        .map(rule -> rule.at("/Properties/Pattern/detail"))
                                        .anyMatch(detail -> hearsOfEnds(detail, machine)))
                        .map(AsynchronousPath::onFailure)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean hearsOfEnds(JsonNode detail, Declared machine) {
        Stream<String> machines =
                detail.path("stateMachineArn").valueStream().map(Templates::referred);
        Set<String> heard =
                detail.path("status")
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
        return machines.anyMatch(machine.logicalId()::equals) && heard.containsAll(ENDS);
    }
}
