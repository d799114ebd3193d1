package greenledger.local.ledger;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.Settings;
import greenledger.core.Backplane;
import java.lang.reflect.Constructor;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What is deployed: a function called `RegisterLotFunction` runs `RegisterLotHandler` out of its
/// module's package, may do only what it needs, and loses nothing.
class TemplateTest {

    private static final JsonNode TEMPLATE = Repository.template();
    private static final JsonNode GLOBALS = TEMPLATE.at("/Globals/Function");

    /// Reading any of the table's indexes is one thing to be allowed.
    private static final String EVERY_INDEX = "${ViewsTable.Arn}/index/*";

    @TestFactory
    Stream<DynamicTest> every_function_is_the_handler_of_its_name() {
        return functions(TemplateTest::isTheHandlerOfItsName);
    }

    private static void isTheHandlerOfItsName(String logicalId, JsonNode properties)
            throws ReflectiveOperationException {
        Class<?> handler = Class.forName(properties.path("Handler").asText());
        String[] packages = handler.getPackageName().split("\\.", -1);
        String module = packages[packages.length - 1];
        Set<List<Class<?>>> constructors =
                Arrays.stream(handler.getDeclaredConstructors())
                        .map(each -> List.of(each.getParameterTypes()))
                        .collect(Collectors.toSet());
        assertAll(
                () ->
                        assertEquals(
                                logicalId,
                                handler.getSimpleName().replaceFirst("Handler$", "Function")),
                () -> assertEquals("greenledger." + module, handler.getPackageName()),
                () ->
                        assertEquals(
                                "functions/%s/target/%s.zip".formatted(module, module),
                                properties.path("CodeUri").asText()),
                () -> assertEquals(Set.of(List.of(), List.of(Backplane.class)), constructors));
    }

    @TestFactory
    Stream<DynamicTest> every_function_builds_on_a_backplane() {
        Backplane backplane =
                new Backplanes(InstantSource.system(), new Random(1)).backplane(environment());
        return functions((_, properties) -> {
            Constructor<?> constructor =
                    Class.forName(properties.path("Handler").asText())
                            .getDeclaredConstructor(Backplane.class);
            constructor.setAccessible(true);
            assertTrue(constructor.newInstance(backplane) instanceof RequestStreamHandler);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_function_says_how_long_and_how_large_it_is() {
        return functions((_, properties) ->
                assertAll(
                        () -> assertTrue(setting(properties, "Timeout").isInt()),
                        () -> assertTrue(setting(properties, "MemorySize").isInt()),
                        () -> assertEquals("java25", setting(properties, "Runtime").asText()),
                        () -> assertTrue(properties.at("/Metadata").isMissingNode())));
    }

    @TestFactory
    Stream<DynamicTest> whoever_waits_for_an_answer_gets_a_primed_start() {
        return functions((_, properties) -> {
            boolean isAwaited =
                    properties.path("Events").isMissingNode()
                            || triggers(properties)
                                    .anyMatch(t -> t.path("Type").asText().equals("HttpApi"));
            assertEquals(
                    isAwaited,
                    properties.at("/SnapStart/ApplyOn").asText().equals("PublishedVersions"));
        });
    }

    @TestFactory
    Stream<DynamicTest> what_a_function_cannot_take_goes_to_a_queue_that_it_may_write_to() {
        return functions((_, properties) ->
                triggers(properties)
                        .filter(trigger -> !trigger.path("Type").asText().equals("HttpApi"))
                        .forEach(trigger -> {
                            JsonNode queue =
                                    trigger.at(
                                            "/Properties/DestinationConfig/OnFailure/Destination/GetAtt");
                            String name = queue.asText().replaceFirst("\\.Arn$", "");
                            assertEquals(
                                    "AWS::SQS::Queue",
                                    TEMPLATE.at("/Resources/" + name + "/Type").asText());
                            assertTrue(
                                    statements(properties)
                                            .anyMatch(s ->
                                                    s.path("Action")
                                                                    .asText()
                                                                    .equals("sqs:SendMessage")
                                                            && s.at("/Resource/GetAtt")
                                                                    .equals(queue)));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> a_stream_is_read_from_its_beginning_with_bounded_patience() {
        return functions((_, properties) ->
                triggers(properties)
                        .filter(trigger -> trigger.path("Type").asText().equals("DynamoDB"))
                        .map(trigger -> trigger.path("Properties"))
                        .forEach(mapping ->
                                assertAll(
                                        () ->
                                                assertEquals(
                                                        "TRIM_HORIZON",
                                                        mapping.path("StartingPosition").asText()),
                                        () ->
                                                assertEquals(
                                                        "ReportBatchItemFailures",
                                                        mapping.at("/FunctionResponseTypes/0")
                                                                .asText()),
                                        () ->
                                                assertTrue(
                                                        mapping.path("BisectBatchOnFunctionError")
                                                                .asBoolean()),
                                        () ->
                                                assertTrue(
                                                        mapping.path("MaximumRetryAttempts").asInt()
                                                                > 0),
                                        () ->
                                                assertTrue(
                                                        mapping.path("MaximumRecordAgeInSeconds")
                                                                        .asInt()
                                                                > 0))));
    }

    @TestFactory
    Stream<DynamicTest> every_function_may_do_only_what_it_names() {
        return functions((_, properties) ->
                statements(properties)
                        .forEach(statement ->
                                assertAll(
                                        () ->
                                                assertEquals(
                                                        "Allow", statement.path("Effect").asText()),
                                        () ->
                                                assertFalse(
                                                        statement
                                                                .path("Action")
                                                                .toString()
                                                                .contains("*")),
                                        () ->
                                                assertFalse(
                                                        statement
                                                                .path("Resource")
                                                                .toString()
                                                                .replace(EVERY_INDEX, "")
                                                                .contains("*")))));
    }

    @Test
    void commits_are_only_ever_added() {
        String changing = "UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems|PartiQL";
        resources("AWS::Serverless::Function")
                .flatMap(function -> statements(function.getValue().path("Properties")))
                .filter(statement -> statement.path("Resource").toString().contains("EventsTable"))
                .forEach(statement ->
                        assertFalse(
                                statement
                                        .path("Action")
                                        .toString()
                                        .matches(".*(" + changing + ").*"),
                                statement::toString));
    }

    @TestFactory
    Stream<DynamicTest> every_table_survives_whatever_is_done_to_it() {
        return resources("AWS::DynamoDB::Table")
                .map(table ->
                        dynamicTest(
                                table.getKey(),
                                () -> {
                                    JsonNode properties = table.getValue().path("Properties");
                                    assertAll(
                                            () ->
                                                    assertTrue(
                                                            properties
                                                                    .at(
                                                                            "/SSESpecification/SSEEnabled")
                                                                    .asBoolean()),
                                            () ->
                                                    assertTrue(
                                                            properties
                                                                    .at(
                                                                            "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                                                                    .asBoolean()),
                                            () ->
                                                    assertTrue(
                                                            properties
                                                                    .path(
                                                                            "DeletionProtectionEnabled")
                                                                    .asBoolean()),
                                            () ->
                                                    assertEquals(
                                                            "Retain",
                                                            table.getValue()
                                                                    .path("DeletionPolicy")
                                                                    .asText()),
                                            () ->
                                                    assertEquals(
                                                            "Retain",
                                                            table.getValue()
                                                                    .path("UpdateReplacePolicy")
                                                                    .asText()));
                                }));
    }

    @TestFactory
    Stream<DynamicTest> every_queue_is_encrypted_and_keeps_for_two_weeks() {
        return resources("AWS::SQS::Queue")
                .map(queue ->
                        dynamicTest(
                                queue.getKey(),
                                () -> {
                                    JsonNode properties = queue.getValue().path("Properties");
                                    assertTrue(properties.path("SqsManagedSseEnabled").asBoolean());
                                    assertEquals(
                                            1_209_600,
                                            properties.path("MessageRetentionPeriod").asInt());
                                }));
    }

    @Test
    void the_settings_of_the_functions_are_those_of_the_template() {
        assertEquals("events", Settings.from(environment()).eventsTable());
    }

    /// What a function gets to say, for the duration of a test.
    private interface Claim {
        void check(String logicalId, JsonNode properties) throws Exception;
    }

    private static Stream<DynamicTest> functions(Claim claim) {
        return resources("AWS::Serverless::Function")
                .map(function ->
                        dynamicTest(
                                function.getKey(),
                                () ->
                                        claim.check(
                                                function.getKey(),
                                                function.getValue().path("Properties"))));
    }

    private static Stream<Map.Entry<String, JsonNode>> resources(String type) {
        List<Map.Entry<String, JsonNode>> found =
                TEMPLATE.path("Resources").properties().stream()
                        .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                        .toList();
        assertFalse(found.isEmpty(), type);
        return found.stream();
    }

    private static JsonNode setting(JsonNode properties, String name) {
        return properties.has(name) ? properties.path(name) : GLOBALS.path(name);
    }

    private static Stream<JsonNode> triggers(JsonNode properties) {
        return properties.path("Events").properties().stream().map(Map.Entry::getValue);
    }

    private static Stream<JsonNode> statements(JsonNode properties) {
        return properties.path("Policies").findValues("Statement").stream()
                .flatMap(statements -> statements.valueStream());
    }

    /// The variables of the template with values of their own, and endpoints where nobody answers.
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        GLOBALS.at("/Environment/Variables")
                .fieldNames()
                .forEachRemaining(name -> environment.put(name, "file:///" + name));
        environment.put("EVENTS_TABLE", "events");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", "http://127.0.0.1:9");
        return environment;
    }
}
