package greenledger.asl.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.model.StateMachineType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionParserTest {

    private static final String MACHINE =
            "{'StartAt': 'A', 'States': {'A': %s, 'B': {'Type': 'Succeed'}}}";
    private static final String TASK =
            "'Type': 'Task', 'Next': 'B', 'Resource': 'arn:aws:states:::sqs:sendMessage'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Type': 'Pass', 'Next': 'B'}",
                "{'Type': 'Pass', 'Next': 'B', 'Parameters': {'x.$': 'States.Format(~{} {}~, "
                        + "$.a, $$.State.Name)'}}",
                "{'Type': 'Wait', 'Next': 'B', 'TimestampPath': '$.at'}",
                "{'Type': 'Choice', 'Choices': [{'Not': {'Variable': '$.a', 'IsPresent': "
                        + "true}, 'Next': 'B'}]}",
                "{'QueryLanguage': 'JSONata', 'Type': 'Pass', 'Next': 'B', 'Output': '{% "
                        + "$states.input %}'}",
                "{" + TASK + ", 'Retry': [{'ErrorEquals': ['States.ALL'], 'MaxDelaySeconds': 9}]}"
            })
    void a_sound_definition_is_accepted(String state) {
        assertEquals(
                List.of(),
                validate(
                        MACHINE.formatted(state)
                                .replace("~", "\\\\'")
                                .replace("\\\\'", "\u0000")
                                .replace('\'', '"')
                                .replace("\u0000", "'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {'Type': 'Pass', 'Next': 'Nowhere'} | MISSING_TRANSITION_TARGET: Missing 'Next' target: Nowhere at /States/A/Next
                    {'Type': 'Pass', 'Next': 'B', 'Output': 1} | SCHEMA_VALIDATION_FAILED: Field is not supported. at /States/A/Output
                    {'Type': 'Pass', 'Next': 'B', 'InputPath': 'a.b'} | SCHEMA_VALIDATION_FAILED: Value is not a valid JSONPath at /States/A/InputPath
                    {'Type': 'Pass', 'Next': 'B', 'ResultPath': '$.a[*]'} | SCHEMA_VALIDATION_FAILED: Value is not a Reference Path at /States/A/ResultPath
                    {'Type': 'Pass', 'Next': 'B', 'Parameters': {'x.$': 'States.Nope()'}} | SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters
                    {'Type': 'Pass', 'Next': 'B', 'Parameters': {'x.$': 'States.Hash(1)'}} | SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters
                    {'Type': 'Wait', 'Next': 'B', 'Seconds': '60'} | SCHEMA_VALIDATION_FAILED: Expected value of type Integer at /States/A/Seconds
                    {'Type': 'Wait', 'Next': 'B', 'Timestamp': '2026-01-01'} | SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Timestamp
                    {'Type': 'Pass', 'Next': 'B', 'Assign': {'states': 1}} | SCHEMA_VALIDATION_FAILED: Value is not a valid variable name at /States/A/Assign/states
                    {'Type': 'Pass', 'Next': 'B', 'Assign': {'a-b.$': '$'}} | SCHEMA_VALIDATION_FAILED: Value is not a valid variable name at /States/A/Assign/a-b.$
                    {'Type': 'Task', 'Next': 'B', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'TimeoutSeconds': 5, 'HeartbeatSeconds': 5} | SCHEMA_VALIDATION_FAILED: Value must be less than TimeoutSeconds at /States/A/HeartbeatSeconds
                    {'Type': 'Map', 'Next': 'B', 'Label': 'a b', 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, 'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}} | SCHEMA_VALIDATION_FAILED: Value must have 1 to 40 characters, none of them special or a blank at /States/A/Label
                    {'Type': 'Nap', 'Next': 'B'} | SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/A/Type
                    {'Type': 'Task', 'Next': 'B'} | SCHEMA_VALIDATION_FAILED: These fields are required: [Resource] at /States/A
                    {'QueryLanguage': 'JSONata', 'Type': 'Pass', 'Next': 'B', 'Parameters': {}} | SCHEMA_VALIDATION_FAILED: Field is not supported. at /States/A/Parameters
                    """)
    void an_unsound_definition_is_refused_at_its_place(String state, String expected) {
        List<String> found =
                validate(MACHINE.formatted(state).replace('\'', '"')).stream()
                        .filter(text -> !text.contains("is not reachable"))
                        .toList();

        assertEquals(List.of(expected), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'ErrorEquals': []}]",
                "[{'ErrorEquals': ['A', 'States.ALL']}]",
                "[{'ErrorEquals': ['States.ALL']}, {'ErrorEquals': ['A']}]",
                "[{'ErrorEquals': ['A'], 'MaxAttempts': -1}]",
                "[{'ErrorEquals': ['A'], 'BackoffRate': 0.5}]",
                "[{'ErrorEquals': ['A'], 'IntervalSeconds': 5, 'MaxDelaySeconds': 5}]",
                "[{'ErrorEquals': ['A'], 'JitterStrategy': 'SOME'}]",
                "[{'IntervalSeconds': 1}]"
            })
    void an_unsound_retrier_is_refused(String retry) {
        String state = "{" + TASK + ", 'Retry': " + retry + "}";

        assertEquals(1, validate(MACHINE.formatted(state).replace('\'', '"')).size());
    }

    @Test
    void all_that_is_wrong_is_said_at_once() throws Exception {
        String definition =
                MACHINE.formatted("{'Type': 'Pass', 'Next': 'B', 'Foo': 1, 'Bar': 2}")
                        .replace('\'', '"');

        InvalidDefinitionException e =
                assertThrows(
                        InvalidDefinitionException.class,
                        () -> DefinitionParser.parse(definition, StateMachineType.STANDARD));

        assertEquals(
                "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Field is not "
                        + "supported."
                        + " at /States/A/Foo, SCHEMA_VALIDATION_FAILED: Field is not supported. at"
                        + " /States/A/Bar'",
                e.getMessage());
    }

    @Test
    void a_state_that_nothing_leads_to_is_refused() {
        String definition =
                "{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}, 'B': {'Type': 'Succeed'}}}"
                        .replace('\'', '"');

        assertEquals(
                List.of("MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/B"),
                validate(definition));
    }

    @Test
    void what_is_no_json_object_is_refused() {
        for (String text : List.of("", "[]", "{", "1", "{} {}")) {
            assertTrue(
                    validate(text).getFirst().contains("Definition must be a valid JSON object"),
                    text);
        }
    }

    @Test
    void standard_machines_may_wait_where_express_ones_may_not() {
        String definition =
                MACHINE.formatted(
                                "{"
                                        + TASK.replace(
                                                "sendMessage", "sendMessage.waitForTaskToken")
                                        + "}")
                        .replace('\'', '"');

        assertEquals(List.of(), DefinitionParser.validate(definition, StateMachineType.STANDARD));
        assertEquals(1, DefinitionParser.validate(definition, StateMachineType.EXPRESS).size());
    }

    private static List<String> validate(String definition) {
        return DefinitionParser.validate(definition, StateMachineType.STANDARD).stream()
                .map(Diagnostic::toString)
                .toList();
    }
}
