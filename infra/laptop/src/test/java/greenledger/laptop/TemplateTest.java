package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/// A function called `RegisterLotFunction` runs `RegisterLotHandler`, out of the package of its
/// module, on any backplane.
class TemplateTest {

    /// The functions that the machine of transfers calls.
    private static final JsonNode STEPS =
            Declared.named("TransferStateMachine").properties().path("DefinitionSubstitutions");

    @TestFactory
    Stream<DynamicTest> every_function_is_the_handler_of_its_name() {
        return Declared.each(Declared.functions(), TemplateTest::isTheHandlerOfItsName);
    }

    private static void isTheHandlerOfItsName(Declared function) throws ClassNotFoundException {
        Class<?> handler = handler(function);
        String[] packages = handler.getPackageName().split("\\.", -1);
        String module = packages[packages.length - 1];
        Set<List<Class<?>>> constructors =
                Arrays.stream(handler.getDeclaredConstructors())
                        .map(each -> List.of(each.getParameterTypes()))
                        .collect(Collectors.toSet());
        assertAll(
                () ->
                        assertEquals(
                                function.logicalId(),
                                handler.getSimpleName().replaceFirst("Handler$", "Function")),
                () -> assertEquals("greenledger." + module, handler.getPackageName()),
                () ->
                        assertEquals(
                                "functions/%s/target/%s.zip".formatted(module, module),
                                function.properties().path("CodeUri").asText()),
                () -> assertEquals(Set.of(List.of(), List.of(Backplane.class)), constructors));
    }

    @TestFactory
    Stream<DynamicTest> every_function_builds_on_a_backplane() {
        Backplane backplane =
                new Backplanes(InstantSource.system(), new Random(1)).backplane(environment());
        return Declared.each(
                Declared.functions(),
                function -> {
                    Constructor<?> constructor =
                            handler(function).getDeclaredConstructor(Backplane.class);
                    constructor.setAccessible(true);
                    assertInstanceOf(
                            RequestStreamHandler.class, constructor.newInstance(backplane));
                });
    }

    @TestFactory
    Stream<DynamicTest> every_function_says_how_long_and_how_large_it_is() {
        return Declared.each(
                Declared.functions(),
                function ->
                        assertAll(
                                () -> assertTrue(function.setting("Timeout").isInt()),
                                () -> assertTrue(function.setting("MemorySize").isInt()),
                                () ->
                                        assertEquals(
                                                "java25", function.setting("Runtime").asText())));
    }

    @TestFactory
    Stream<DynamicTest> sam_ships_what_maven_has_built() {
        return Declared.each(
                Declared.functions(),
                function -> assertTrue(function.resource().at("/Metadata/SkipBuild").asBoolean()));
    }

    @TestFactory
    Stream<DynamicTest> whom_a_caller_waits_for_starts_from_a_snapshot() {
        return Declared.each(
                Declared.functions(),
                function -> {
                    boolean isAuthorizer =
                            function.triggers().isEmpty()
                                    && !function.isHook()
                                    && !STEPS.has(function.logicalId());
                    assertEquals(
                            isAuthorizer || !function.triggers("HttpApi").isEmpty(),
                            function.properties()
                                    .at("/SnapStart/ApplyOn")
                                    .asText()
                                    .equals("PublishedVersions"));
                });
    }

    /// `$LATEST` has neither a snapshot nor a version before it to go back to.
    @Test
    void functions_are_called_through_their_alias() {
        assertEquals("live", Declared.GLOBALS.path("AutoPublishAlias").asText());
        List<String> unqualified =
                Declared.TEMPLATE.findValuesAsText("GetAtt").stream()
                        .filter(attribute -> attribute.endsWith("Function.Arn"))
                        .toList();
        assertEquals(List.of(), unqualified);
    }

    @Test
    void a_new_version_that_fails_is_withdrawn_by_alarms_of_this_template() {
        JsonNode preference = Declared.GLOBALS.path("DeploymentPreference");
        assertEquals("Rollout", preference.at("/Type/Ref").asText());
        List<String> alarms = preference.path("Alarms").findValuesAsText("Ref");
        assertFalse(alarms.isEmpty());
        alarms.forEach(alarm ->
                assertEquals("AWS::CloudWatch::Alarm", Declared.named(alarm).type(), alarm));
    }

    /// The role that SAM gives CodeDeploy may invoke functions of certain names only; and who tries
    /// new versions of others has nobody to try its own.
    @Test
    void whoever_tries_new_versions_can_be_called_and_is_not_tried_itself() {
        List<Declared> hooks = Declared.functions().stream().filter(Declared::isHook).toList();
        assertEquals(1, hooks.size());
        Declared hook = hooks.getFirst();
        assertEquals(
                "CodeDeployHook_${AWS::StackName}",
                hook.properties().at("/FunctionName/Sub").asText());
        assertFalse(hook.properties().at("/DeploymentPreference/Enabled").asBoolean(true));
    }

    /// A version that is tried but not rolled out by the trial would be withdrawn by nobody.
    @Test
    void the_trial_holds_up_the_rollout_of_every_function_that_it_tries() {
        Declared hook =
                Declared.functions().stream().filter(Declared::isHook).findFirst().orElseThrow();
        Set<String> tried =
                hook.statements()
                        .getFirst()
                        .path("Resource")
                        .valueStream()
                        .map(version -> version.path("Ref").asText().replace(".Version", ""))
                        .collect(Collectors.toSet());
        Set<String> held =
                Declared.functions().stream()
                        .filter(each ->
                                each.properties().at("/DeploymentPreference/Hooks").isObject())
                        .map(Declared::logicalId)
                        .collect(Collectors.toSet());
        assertEquals(held, tried);
        tried.forEach(function ->
                assertTrue(
                        hook.properties()
                                .at("/Environment/Variables/NEW_VERSIONS/Sub")
                                .asText()
                                .contains(
                                        "%s=${%s.Version}"
                                                .formatted(
                                                        function.replaceFirst("Function$", ""),
                                                        function)),
                        function));
    }

    @Test
    void the_settings_that_functions_need_are_those_that_the_template_gives() {
        assertEquals("events", Settings.from(environment()).eventsTable());
    }

    private static Class<?> handler(Declared function) throws ClassNotFoundException {
        return Class.forName(function.properties().path("Handler").asText());
    }

    /// The variables of the template with values of their own, and endpoints where nobody answers.
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        Declared.GLOBALS
                .at("/Environment/Variables")
                .fieldNames()
                .forEachRemaining(name -> environment.put(name, "file:///" + name));
        environment.replace("EVENTS_TABLE", "events");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_SFN", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", "http://127.0.0.1:9");
        environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:9");
        return environment;
    }
}
