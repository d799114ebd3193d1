package greenledger.local.ledger;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A function may do what it needs, where it needs it, and nothing else.
class PermissionsTest {

    /// To read any of the table's indexes, or any execution of one machine, is one thing to be
    /// allowed.
    private static final List<String> EVERY_INDEX_OF =
            List.of("${ViewsTable.Arn}/index/*", ":execution:${AWS::StackName}-transfers:*");

    private static final String MACHINE_OF_THIS_ACCOUNT =
            "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:";

    private static final String CHANGING =
            ".*(Update|Delete|BatchWrite|TransactWrite|PartiQL|Execute).*";

    @TestFactory
    Stream<DynamicTest> every_function_may_do_only_what_it_names() {
        return Declared.each(
                Declared.functions(),
                function -> function.statements().forEach(PermissionsTest::namesWhatItAllows));
    }

    private static void namesWhatItAllows(JsonNode statement) {
        String resource = statement.path("Resource").toString();
        for (String index : EVERY_INDEX_OF) {
            resource = resource.replace(index, "");
        }
        String elsewhere = resource;
        assertAll(
                () -> assertEquals("Allow", statement.path("Effect").asText()),
                () -> assertFalse(statement.path("Action").isMissingNode()),
                () -> assertFalse(statement.path("Action").toString().contains("*")),
                () -> assertFalse(statement.path("Resource").isMissingNode()),
                () -> assertFalse(elsewhere.contains("*"), elsewhere));
    }

    @TestFactory
    Stream<DynamicTest> commits_are_only_ever_added() {
        return Declared.each(
                Declared.functions(),
                function ->
                        function.statements().stream()
                                .filter(each ->
                                        each.path("Resource")
                                                .toString()
                                                .matches(".*(EventsTable|LedgerTable).*"))
                                .map(each -> each.path("Action").toString())
                                .forEach(actions ->
                                        assertFalse(actions.matches(CHANGING), actions)));
    }

    @TestFactory
    Stream<DynamicTest> a_machine_may_invoke_what_its_definition_calls_and_nothing_else() {
        return Declared.each(
                Declared.all("AWS::Serverless::StateMachine"),
                machine ->
                        assertEquals(
                                machine.properties()
                                        .path("DefinitionSubstitutions")
                                        .valueStream()
                                        .collect(toSet()),
                                machine.statements().stream()
                                        .filter(each ->
                                                each.path("Action")
                                                        .asText()
                                                        .equals("lambda:InvokeFunction"))
                                        .flatMap(each -> each.path("Resource").valueStream())
                                        .collect(toSet())));
    }

    /// By its name, or the machine and its functions would each wait for the other to be made.
    @TestFactory
    Stream<DynamicTest> whoever_starts_or_answers_executions_does_so_at_a_machine_of_ours() {
        Set<String> machines =
                Declared.all("AWS::Serverless::StateMachine").stream()
                        .map(machine ->
                                MACHINE_OF_THIS_ACCOUNT
                                        + machine.properties().at("/Name/Sub").asText())
                        .collect(toSet());
        return Declared.each(
                Declared.functions(),
                function ->
                        function.statements().stream()
                                .filter(each -> each.path("Action").toString().contains("states:"))
                                .map(each -> machine(each.at("/Resource/Sub").asText()))
                                .forEach(arn -> assertTrue(machines.contains(arn), arn)));
    }

    /// An execution is granted by its machine's name.
    private static String machine(String arn) {
        return arn.replace(":execution:", ":stateMachine:").replaceFirst(":\\*$", "");
    }
}
