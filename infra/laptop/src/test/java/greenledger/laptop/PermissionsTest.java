package greenledger.laptop;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A function may do what it needs, where it needs it, and nothing else; see also [TemplateRules].
class PermissionsTest {

    private static final String STATES_OF_THIS_ACCOUNT =
            "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:";

    private static final String CHANGING =
            ".*(Update|Delete|BatchWrite|TransactWrite|PartiQL|Execute).*";

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
    Stream<DynamicTest> whoever_has_to_do_with_executions_does_so_at_a_machine_of_ours() {
        Set<String> ours =
                Declared.all("AWS::Serverless::StateMachine").stream()
                        .flatMap(PermissionsTest::namesOf)
                        .collect(toSet());
        return Declared.each(
                Declared.functions(),
                function ->
                        function.statements().stream()
                                .filter(each -> each.path("Action").toString().contains("states:"))
                                .map(each -> each.path("Resource").elements().next().asText())
                                .forEach(name -> assertTrue(ours.contains(name), name)));
    }

    /// So that a version that turns out to be wrong can be taken back for all who come after.
    @TestFactory
    Stream<DynamicTest> executions_are_started_by_the_alias_of_their_machine() {
        Set<String> aliases =
                Declared.all("AWS::Serverless::StateMachine").stream()
                        .map(PermissionsTest::aliasOf)
                        .collect(toSet());
        assertEquals(
                aliases,
                Set.of(
                        Declared.GLOBALS
                                .at("/Environment/Variables/TRANSFER_STATE_MACHINE_ALIAS/Sub")
                                .asText()));
        return Declared.each(
                Declared.functions(),
                function ->
                        function.statements().stream()
                                .filter(each ->
                                        each.path("Action")
                                                .toString()
                                                .contains("states:StartExecution"))
                                .map(each -> each.at("/Resource/Sub").asText())
                                .forEach(name -> assertTrue(aliases.contains(name), name)));
    }

    private static String aliasOf(Declared machine) {
        return STATES_OF_THIS_ACCOUNT
                + "stateMachine:"
                + machine.properties().at("/Name/Sub").asText()
                + ":"
                + machine.properties().path("AutoPublishAlias").asText();
    }

    /// The machine by its id and by its name, its alias, and all of its executions.
    private static Stream<String> namesOf(Declared machine) {
        String name = machine.properties().at("/Name/Sub").asText();
        return Stream.of(
                machine.logicalId(),
                STATES_OF_THIS_ACCOUNT + "stateMachine:" + name,
                aliasOf(machine),
                STATES_OF_THIS_ACCOUNT + "execution:" + name + ":*");
    }
}
