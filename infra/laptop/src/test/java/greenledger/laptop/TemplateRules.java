package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The rules that all templates are held to.
final class TemplateRules {

    static final String TIMEOUTS = "every function says how long it may take, and is waited for";
    static final String DEAD_LETTERS = "what nobody waits for has a queue for its dead letters";
    static final String SEEN = "whoever runs the system can see and redrive every dead letter";
    static final String KEPT = "dead letters are kept for two weeks";
    static final String WILDCARDS = "nobody may do anything, or do it anywhere";
    static final String ENCRYPTED = "whatever is kept is encrypted";
    static final String SAFE = "tables outlive their stack, and can be restored";
    static final String LOGGED = "every log is kept, and for a set time";
    static final String AUTHORIZED = "every route asks who is calling";
    static final String ALIASED = "functions are invoked by their alias";

    /// API Gateway itself gives up then.
    private static final int MOST_SECONDS_OF_A_CALLER = 29;

    /// As Lambda's own documentation wants it.
    private static final int TIMEOUTS_OF_A_VISIBILITY = 6;

    private static final int TWO_WEEKS = 1_209_600;

    /// To read any of a table's indexes, any execution of one machine, or to tell any rollout of
    /// this stack, is one thing to be allowed; delivery of logs takes no narrower resource.
    private static final List<String> EVERYWHERE =
            List.of(
                    "${ViewsTable.Arn}/index/*",
                    ":execution:${AWS::StackName}-transfers:*",
                    ":deploymentgroup:${ServerlessDeploymentApplication}/*",
                    "LogDelivery");

    /// Who asks whether the system is up need not be known.
    private static final Set<String> OPEN_ROUTES = Set.of("GET /health");

    static final List<TemplateRule> ALL =
            List.of(
                    new TemplateRule(TIMEOUTS, TemplateRules::timeouts),
                    new TemplateRule(DEAD_LETTERS, TemplateRules::deadLetters),
                    new TemplateRule(SEEN, TemplateRules::unseen),
                    new TemplateRule(KEPT, TemplateRules::forgotten),
                    new TemplateRule(WILDCARDS, TemplateRules::wildcards),
                    new TemplateRule(ENCRYPTED, TemplateRules::plain),
                    new TemplateRule(SAFE, TemplateRules::unsafe),
                    new TemplateRule(LOGGED, TemplateRules::unlogged),
                    new TemplateRule(AUTHORIZED, TemplateRules::open),
                    new TemplateRule(ALIASED, TemplateRules::unaliased));

    private TemplateRules() {}

    private static Stream<String> timeouts(Templates templates) {
        Stream<String> functions =
                templates.functions().stream()
                        .filter(function -> {
                            JsonNode timeout = templates.setting(function, "Timeout");
                            boolean waitedFor = !function.triggers("HttpApi").isEmpty();
                            return !timeout.isInt()
                                    || (waitedFor && timeout.asInt() > MOST_SECONDS_OF_A_CALLER);
                        })
                        .map(Declared::logicalId);
        Stream<String> queues =
                templates.functions().stream()
                        .flatMap(function ->
                                function.triggers("SQS").stream()
                                        .map(event ->
                                                Templates.referred(event.at("/Properties/Queue")))
                                        .filter(queue ->
                                                visibility(templates, queue)
                                                        < TIMEOUTS_OF_A_VISIBILITY
                                                                * templates
                                                                        .setting(
                                                                                function, "Timeout")
                                                                        .asInt()));
        return Stream.concat(functions, queues);
    }

    private static int visibility(Templates templates, String queue) {
        return templates
                .find(queue)
                .map(each -> each.properties().path("VisibilityTimeout").asInt())
                .orElse(0);
    }

    private static Stream<String> deadLetters(Templates templates) {
        return AsynchronousPath.in(templates).stream()
                .filter(path ->
                        templates
                                .find(path.deadLetters())
                                .filter(queue -> queue.type().equals("AWS::SQS::Queue"))
                                .isEmpty())
                .map(AsynchronousPath::name);
    }

    /// By name, and where a queue is the dead-letter queue of another, with that one's.
    private static Stream<String> unseen(Templates templates) {
        List<String> shown =
                templates.functions().stream()
                        .map(each -> each.properties().at("/Environment/Variables"))
                        .map(variables -> variables.at("/DEAD_LETTER_QUEUES/Sub").asText())
                        .filter(text -> !text.isEmpty())
                        .toList();
        return deadLetterQueues(templates)
                .filter(queue ->
                        shown.isEmpty()
                                || !shown.stream()
                                        .allMatch(text ->
                                                (text + " ").contains(entry(templates, queue))));
    }

    private static String entry(Templates templates, String queue) {
        String name = queue.replaceFirst("Queue$", "");
        String source =
                templates.all("AWS::SQS::Queue").stream()
                        .filter(each ->
                                Templates.referred(
                                                each.properties()
                                                        .at("/RedrivePolicy/deadLetterTargetArn"))
                                        .equals(queue))
                        .map(each -> "<${" + each.logicalId() + "}")
                        .findFirst()
                        .orElse("");
        return name + "=${" + queue + "}" + source + " ";
    }

    private static Stream<String> deadLetterQueues(Templates templates) {
        return AsynchronousPath.in(templates).stream()
                .map(AsynchronousPath::deadLetters)
                .filter(queue -> !queue.isEmpty())
                .distinct();
    }

    private static Stream<String> forgotten(Templates templates) {
        return deadLetterQueues(templates)
                .filter(name ->
                        templates
                                .find(name)
                                .filter(queue ->
                                        queue.properties().path("MessageRetentionPeriod").asInt()
                                                == TWO_WEEKS)
                                .isEmpty());
    }

    private static Stream<String> wildcards(Templates templates) {
        return Stream.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine")
                .flatMap(type -> templates.all(type).stream())
                .flatMap(each ->
                        each.statements().stream()
                                .filter(TemplateRules::isBoundless)
                                .map(_ -> each.logicalId()));
    }

    private static boolean isBoundless(JsonNode statement) {
        String text = statement.path("Resource") + " " + statement.path("Action");
        boolean named = EVERYWHERE.stream().anyMatch(text::contains);
        return !statement.path("Effect").asText().equals("Allow")
                || statement.path("Action").isMissingNode()
                || statement.path("Resource").isMissingNode()
                || statement.path("Action").toString().contains("*")
                || (statement.path("Resource").toString().contains("*") && !named);
    }

    private static Stream<String> plain(Templates templates) {
        Map<String, String> settings =
                Map.of(
                        "AWS::DynamoDB::Table", "/SSESpecification/SSEEnabled",
                        "AWS::SQS::Queue", "/SqsManagedSseEnabled",
                        "AWS::DAX::Cluster", "/SSESpecification/SSEEnabled");
        return settings.entrySet().stream()
                .flatMap(setting ->
                        templates.all(setting.getKey()).stream()
                                .filter(each ->
                                        !each.properties().at(setting.getValue()).asBoolean())
                                .map(Declared::logicalId));
    }

    private static Stream<String> unsafe(Templates templates) {
        return templates.all("AWS::DynamoDB::Table").stream()
                .filter(table ->
                        !table.resource().path("DeletionPolicy").asText().equals("Retain")
                                || !table.resource()
                                        .path("UpdateReplacePolicy")
                                        .asText()
                                        .equals("Retain")
                                || !table.properties().path("DeletionProtectionEnabled").asBoolean()
                                || !table.properties()
                                        .at(
                                                "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                                        .asBoolean())
                .map(Declared::logicalId);
    }

    private static Stream<String> unlogged(Templates templates) {
        Stream<String> forEver =
                templates.all("AWS::Logs::LogGroup").stream()
                        .filter(log -> !log.properties().path("RetentionInDays").isInt())
                        .map(Declared::logicalId);
        Stream<String> functions =
                templates.functions().stream()
                        .filter(function ->
                                isNoLog(
                                        templates,
                                        templates
                                                .setting(function, "LoggingConfig")
                                                .path("LogGroup")))
                        .map(Declared::logicalId);
        Stream<String> machines =
                templates.all("AWS::Serverless::StateMachine").stream()
                        .filter(machine ->
                                isNoLog(
                                        templates,
                                        machine.properties()
                                                .at(
                                                        "/Logging/Destinations/0/CloudWatchLogsLogGroup/LogGroupArn")))
                        .map(Declared::logicalId);
        Stream<String> apis =
                templates.all("AWS::Serverless::HttpApi").stream()
                        .filter(api ->
                                isNoLog(
                                        templates,
                                        api.properties().at("/AccessLogSettings/DestinationArn")))
                        .map(Declared::logicalId);
        return Stream.of(forEver, functions, machines, apis).flatMap(each -> each);
    }

    private static boolean isNoLog(Templates templates, JsonNode reference) {
        return templates
                .find(Templates.referred(reference))
                .filter(log -> log.type().equals("AWS::Logs::LogGroup"))
                .isEmpty();
    }

    private static Stream<String> open(Templates templates) {
        boolean usually =
                templates.all("AWS::Serverless::HttpApi").stream()
                        .allMatch(
                                api -> api.properties().at("/Auth/DefaultAuthorizer").isTextual());
        return templates.functions().stream()
                .flatMap(function -> function.triggers("HttpApi").stream())
                .map(route -> route.path("Properties"))
                .filter(route -> !usually || route.has("Auth"))
                .map(route -> route.path("Method").asText() + " " + route.path("Path").asText())
                .filter(route -> !OPEN_ROUTES.contains(route));
    }

    private static Stream<String> unaliased(Templates templates) {
        Stream<String> unpublished =
                templates.functions().stream()
                        .filter(each -> !templates.setting(each, "AutoPublishAlias").isTextual())
                        .map(Declared::logicalId);
        Stream<String> steps =
                templates.all("AWS::Serverless::StateMachine").stream()
                        .flatMap(machine ->
                                machine
                                        .properties()
                                        .path("DefinitionSubstitutions")
                                        .properties()
                                        .stream())
                        .filter(each -> each.getKey().endsWith("Function"))
                        .filter(each -> isUnaliased(each.getValue()))
                        .map(Map.Entry::getKey);
        Stream<String> authorizers =
                templates.all("AWS::Serverless::HttpApi").stream()
                        .flatMap(api ->
                                api.properties().at("/Auth/Authorizers").properties().stream())
                        .filter(each -> isUnaliased(each.getValue().path("FunctionArn")))
                        .map(Map.Entry::getKey);
        Stream<String> allowed =
                Stream.concat(
                                templates.functions().stream(),
                                templates.all("AWS::Serverless::StateMachine").stream())
                        .filter(each ->
                                each.statements().stream()
                                        .filter(statement ->
                                                statement
                                                        .path("Action")
                                                        .asText()
                                                        .equals("lambda:InvokeFunction"))
                                        .flatMap(statement ->
                                                statement.path("Resource").valueStream())
                                        .anyMatch(function ->
                                                isUnaliased(function) && !each.tries(function)))
                        .map(Declared::logicalId);
        return Stream.of(unpublished, steps, authorizers, allowed).flatMap(each -> each);
    }

    private static boolean isUnaliased(JsonNode function) {
        return !function.path("Ref").asText().endsWith("Function.Alias");
    }
}
