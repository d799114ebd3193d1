package greenledger.local.ledger;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A function may do what it needs, where it needs it, and nothing else.
class PermissionsTest {

    /// To read any of the table's indexes, or any execution of one machine, is one thing to be
    /// allowed.
    private static final List<String> EVERY_INDEX_OF =
            List.of("${ViewsTable.Arn}/index/*", ":execution:${AWS::StackName}-transfers:*");

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
}
