package greenledger.laptop;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.LintSettings;
import greenledger.asl.lint.Linter;
import greenledger.domain.transfer.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The machine of transfers keeps every rule for sagas, and its states, substitutions, functions,
/// classes and records bear the same names.
class TransferMachineTest {

    private static final JsonNode MACHINE =
            Repository.read(Repository.path("statemachines/transfer.asl.json"));

    private static final JsonNode RESOURCE =
            Repository.template().at("/Resources/TransferStateMachine/Properties");

    @Test
    void it_breaks_no_rule() throws IOException {
        assertEquals(List.of(), findings(MACHINE));
    }

    @Test
    void a_rule_that_it_breaks_is_found() throws IOException {
        ObjectNode spoiled = MACHINE.deepCopy();
        ((ObjectNode) spoiled.at("/States/VoidPayment")).put("Next", "ReleaseLot");
        ((ObjectNode) spoiled.at("/States/ReserveLot/Retry/0")).putArray("ErrorEquals").add("No");

        String found = findings(spoiled).toString();
        assertTrue(found.contains("UNDO_ORDER_WRONG, at=/States/VoidPayment/Next"), found);
        assertTrue(found.contains("No class is called 'No'"), found);
    }

    @Test
    void its_substitutions_are_its_tasks_and_functions() {
        Set<String> functions = tasks().map(task -> task.getKey() + "Function").collect(toSet());
        Set<String> given = new TreeSet<>();
        RESOURCE.path("DefinitionSubstitutions").fieldNames().forEachRemaining(given::add);
        Set<String> invocable =
                StreamSupport.stream(
                                RESOURCE.at("/Policies/0/Statement/0/Resource").spliterator(),
                                false)
                        .map(arn -> arn.path("Ref").asText().replace(".Alias", ""))
                        .collect(toSet());

        assertEquals(new TreeSet<>(functions), given);
        assertEquals(new TreeSet<>(functions), new TreeSet<>(invocable));
    }

    @TestFactory
    Stream<DynamicTest> every_task_is_its_function_and_says_who_it_is() {
        return tasks().map(task ->
                DynamicTest.dynamicTest(
                        task.getKey(), () -> isItsFunction(task.getKey(), task.getValue())));
    }

    private static void isItsFunction(String name, JsonNode state) {
        int timeout =
                Repository.template()
                        .at("/Resources/" + name + "Function/Properties/Timeout")
                        .asInt(Declared.GLOBALS.path("Timeout").asInt());
        assertAll(
                () ->
                        assertEquals(
                                "${" + name + "Function}",
                                state.at("/Arguments/FunctionName").asText()),
                () -> assertEquals(name, state.at("/Arguments/Payload/step").asText()),
                () -> assertTrue(isClass("greenledger.transfers." + name + "Handler")),
                () ->
                        assertTrue(
                                state.path("TimeoutSeconds").isTextual()
                                        || state.path("TimeoutSeconds").asInt() > timeout,
                                "A task outlasts its function"));
    }

    @Test
    void every_step_on_record_is_a_state_and_its_undo_the_one_that_it_names() {
        assertAll(
                Arrays.stream(Step.values())
                        .map(step ->
                                () -> {
                                    String comment =
                                            MACHINE.at("/States/" + step + "/Comment").asText();
                                    assertEquals(
                                            step.undoneBy().map(undo -> "Undone by " + undo + "."),
                                            Stream.of(comment)
                                                    .filter(text -> text.contains("Undone by"))
                                                    .map(text ->
                                                            text.substring(
                                                                    text.indexOf("Undone by")))
                                                    .findFirst(),
                                            step.toString());
                                }));
    }

    @Test
    void the_readme_speaks_of_every_state() throws IOException {
        String readme = Files.readString(Repository.path("statemachines/README.md"));
        List<String> forgotten =
                tasks().map(Map.Entry::getKey)
                        .filter(name -> !readme.contains("| `" + name + "` |"))
                        .toList();

        assertEquals(List.of(), forgotten);
    }

    private static Stream<Map.Entry<String, JsonNode>> tasks() {
        return MACHINE.path("States").properties().stream()
                .filter(state -> state.getValue().path("Type").asText().equals("Task"));
    }

    private static List<String> findings(JsonNode machine) throws IOException {
        return new Linter(LintSettings.saga(TransferMachineTest::isClass))
                .lint(machine).stream().map(Object::toString).toList();
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
