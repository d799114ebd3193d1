package greenledger.laptop;

import static greenledger.laptop.Mutation.at;
import static greenledger.laptop.Mutation.one;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The mistakes that have to be found: at least one for each rule.
final class Mutations {

    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String MACHINE = "AWS::Serverless::StateMachine";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String TABLE = "AWS::DynamoDB::Table";

    static final List<Mutation> ALL =
            List.of(
                    new Mutation(
                            TemplateRules.TIMEOUTS, "a caller waits too long", Mutations::slow),
                    new Mutation(
                            TemplateRules.TIMEOUTS,
                            "no timeout at all",
                            (templates, _) ->
                                    ((ObjectNode) templates.root().at("/Globals/Function"))
                                            .remove("Timeout")),
                    new Mutation(
                            TemplateRules.TIMEOUTS,
                            "a message comes back too soon",
                            (templates, chance) ->
                                    at(working(templates, chance), "/Properties")
                                            .put("VisibilityTimeout", 60)),
                    new Mutation(
                            TemplateRules.DEAD_LETTERS,
                            "a trigger without a queue for dead letters",
                            Mutations::careless),
                    new Mutation(
                            TemplateRules.DEAD_LETTERS,
                            "a queue without one",
                            (templates, chance) ->
                                    at(working(templates, chance), "/Properties")
                                            .remove("RedrivePolicy")),
                    new Mutation(
                            TemplateRules.DEAD_LETTERS,
                            "a target without one",
                            (templates, chance) ->
                                    ((ObjectNode)
                                                    one(templates.all("AWS::Events::Rule"), chance)
                                                            .resource()
                                                            .at("/Properties/Targets/0"))
                                            .remove("DeadLetterConfig")),
                    new Mutation(
                            TemplateRules.DEAD_LETTERS,
                            "executions that time out unheard",
                            Mutations::deaf),
                    new Mutation(
                            TemplateRules.SEEN, "a queue that no operator sees", Mutations::hidden),
                    new Mutation(
                            TemplateRules.KEPT,
                            "dead letters that are forgotten within days",
                            Mutations::forgetful),
                    Mutation.of(
                            TemplateRules.WILDCARDS,
                            "a function that may do anything to something",
                            FUNCTION,
                            function ->
                                    allow(function, "dynamodb:*", "arn:aws:dynamodb:::table/x")),
                    Mutation.of(
                            TemplateRules.WILDCARDS,
                            "a function that may do something to anything",
                            FUNCTION,
                            function -> allow(function, "dynamodb:GetItem", "*")),
                    Mutation.of(
                            TemplateRules.ENCRYPTED,
                            "a table in clear text",
                            TABLE,
                            table -> at(table, "/Properties").remove("SSESpecification")),
                    Mutation.of(
                            TemplateRules.ENCRYPTED,
                            "a queue in clear text",
                            QUEUE,
                            queue -> at(queue, "/Properties").put("SqsManagedSseEnabled", false)),
                    Mutation.of(
                            TemplateRules.SAFE,
                            "a table that goes with its stack",
                            TABLE,
                            table -> at(table, "").put("DeletionPolicy", "Delete")),
                    Mutation.of(
                            TemplateRules.SAFE,
                            "a table that cannot be restored",
                            TABLE,
                            table ->
                                    at(table, "/Properties")
                                            .remove("PointInTimeRecoverySpecification")),
                    Mutation.of(
                            TemplateRules.LOGGED,
                            "a log for ever",
                            "AWS::Logs::LogGroup",
                            log -> at(log, "/Properties").remove("RetentionInDays")),
                    Mutation.of(
                            TemplateRules.LOGGED,
                            "a function with a log of its own",
                            FUNCTION,
                            function ->
                                    at(function, "/Properties")
                                            .putObject("LoggingConfig")
                                            .put("LogFormat", "JSON")),
                    new Mutation(
                            TemplateRules.AUTHORIZED, "a route for everybody", Mutations::open),
                    new Mutation(
                            TemplateRules.AUTHORIZED,
                            "no usual authorizer",
                            (templates, _) ->
                                    at(
                                                    templates
                                                            .all("AWS::Serverless::HttpApi")
                                                            .getFirst(),
                                                    "/Properties/Auth")
                                            .remove("DefaultAuthorizer")),
                    Mutation.of(
                            TemplateRules.ALIASED,
                            "a step past its alias",
                            MACHINE,
                            machine ->
                                    at(machine, "/Properties/DefinitionSubstitutions")
                                            .putObject("ReserveLotFunction")
                                            .put("GetAtt", "ReserveLotFunction.Arn")),
                    new Mutation(
                            TemplateRules.ALIASED,
                            "functions without alias",
                            (templates, _) ->
                                    ((ObjectNode) templates.root().at("/Globals/Function"))
                                            .remove("AutoPublishAlias")));

    private Mutations() {}

    private static void slow(Templates templates, RandomGenerator chance) {
        List<Declared> called =
                templates.functions().stream()
                        .filter(function -> !function.triggers("HttpApi").isEmpty())
                        .toList();
        at(one(called, chance), "/Properties").put("Timeout", 30);
    }

    /// A queue that a function takes messages out of.
    private static Declared working(Templates templates, RandomGenerator chance) {
        List<Declared> queues =
                templates.functions().stream()
                        .flatMap(function -> function.triggers("SQS").stream())
                        .map(event -> Templates.referred(event.at("/Properties/Queue")))
                        .map(name -> templates.find(name).orElseThrow())
                        .toList();
        return one(queues, chance);
    }

    private static void careless(Templates templates, RandomGenerator chance) {
        List<JsonNode> triggers =
                templates.functions().stream()
                        .flatMap(function -> function.triggers().stream())
                        .map(event -> event.path("Properties"))
                        .filter(event ->
                                event.has("DeadLetterConfig") || event.has("DestinationConfig"))
                        .toList();
        ((ObjectNode) one(triggers, chance))
                .remove(List.of("DeadLetterConfig", "DestinationConfig"));
    }

    private static void deaf(Templates templates, RandomGenerator chance) {
        templates.functions().stream()
                .flatMap(function -> function.triggers("EventBridgeRule").stream())
                .map(event -> event.at("/Properties/Pattern/detail/status"))
                .filter(JsonNode::isArray)
                .forEach(status -> ((ArrayNode) status).remove(chance.nextInt(status.size())));
    }

    private static void hidden(Templates templates, RandomGenerator chance) {
        List<ObjectNode> lists =
                templates.functions().stream()
                        .map(each -> each.resource().at("/Properties/Environment/Variables"))
                        .filter(variables -> variables.has("DEAD_LETTER_QUEUES"))
                        .map(ObjectNode.class::cast)
                        .toList();
        ObjectNode variables = one(lists, chance);
        String[] queues =
                variables.at("/DEAD_LETTER_QUEUES/Sub").asText().strip().split("\\s+", -1);
        List<String> left = new ArrayList<>(List.of(queues));
        left.remove(chance.nextInt(left.size()));
        variables.putObject("DEAD_LETTER_QUEUES").put("Sub", String.join(" ", left));
    }

    private static void forgetful(Templates templates, RandomGenerator chance) {
        List<String> dead =
                AsynchronousPath.in(templates).stream()
                        .map(AsynchronousPath::deadLetters)
                        .distinct()
                        .sorted()
                        .toList();
        at(templates.find(one(dead, chance)).orElseThrow(), "/Properties")
                .put("MessageRetentionPeriod", 345_600);
    }

    private static void allow(Declared function, String action, String resource) {
        at(function, "/Properties")
                .withArray("Policies")
                .addObject()
                .putArray("Statement")
                .addObject()
                .put("Effect", "Allow")
                .put("Action", action)
                .put("Resource", resource);
    }

    private static void open(Templates templates, RandomGenerator chance) {
        List<JsonNode> routes =
                templates.functions().stream()
                        .flatMap(function -> function.triggers("HttpApi").stream())
                        .map(event -> event.path("Properties"))
                        .filter(route -> !route.has("Auth"))
                        .toList();
        ((ObjectNode) one(routes, chance)).putObject("Auth").put("Authorizer", "NONE");
    }
}
