package greenledger.asl.teststate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.json.Json;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateTestTest {

    private static final String TASK =
            "'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage',"
                    + " 'Parameters': {'QueueUrl.$': '$.q'}, 'ResultPath': '$.r', 'Next': 'N',"
                    + " 'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 3, 'MaxAttempts': 2}],"
                    + " 'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'C'}]},"
                    + " 'input': {'q': 'url'}";

    @Test
    void data_can_be_seen_on_its_way_through_a_state() throws Exception {
        ObjectNode answer =
                test(
                        "{"
                                + TASK
                                + ", 'inspectionLevel': 'DEBUG', 'mock': {'result': {'MessageId': 'm'}}}");

        assertEquals("SUCCEEDED", answer.path("status").asText());
        assertEquals("N", answer.path("nextState").asText());
        assertEquals("{\"q\":\"url\",\"r\":{\"MessageId\":\"m\"}}", answer.path("output").asText());
        JsonNode data = answer.path("inspectionData");
        assertEquals("{\"QueueUrl\":\"url\"}", data.path("afterParameters").asText());
        assertEquals("{\"MessageId\":\"m\"}", data.path("result").asText());
    }

    @Test
    void at_the_first_level_nothing_is_shown() throws Exception {
        ObjectNode answer = test("{" + TASK + ", 'mock': {'result': {}}}");

        assertFalse(answer.has("inspectionData"));
    }

    @ParameterizedTest
    @CsvSource({
        "Busy, 0, RETRIABLE, 3",
        "Busy, 1, RETRIABLE, 6",
        "Busy, 2, CAUGHT_ERROR, 0",
        "Fatal, 0, CAUGHT_ERROR, 0"
    })
    void a_failure_is_retried_until_it_is_caught(
            String error, int before, String status, int interval) throws Exception {
        ObjectNode answer =
                test(
                        "{%s, 'inspectionLevel': 'DEBUG', 'stateConfiguration': {'retrierRetryCount': %d}, 'mock': {'errorOutput': {'error': '%s', 'cause': 'c'}}}"
                                .formatted(TASK, before, error));

        assertEquals(status, answer.path("status").asText());
        assertEquals(error, answer.path("error").asText());
        JsonNode details = answer.path("inspectionData").path("errorDetails");
        assertEquals(interval, details.path("retryBackoffIntervalSeconds").asInt());
        assertEquals(status.equals("CAUGHT_ERROR") ? "C" : "", answer.path("nextState").asText());
    }

    @Test
    void without_a_mock_the_service_itself_is_called() throws Exception {
        ObjectNode answer = test("{" + TASK + "}");

        assertEquals(
                "{\"q\":\"url\",\"r\":{\"QueueUrl\":\"url\"}}", answer.path("output").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'mock': {'result': {'MessageId': 1}} | Mock result schema validation error: Field 'MessageId' must be a string
                    'mock': {'result': {}, 'errorOutput': {}} | A test mock should have only one of the following fields: [result, errorOutput].
                    'context': {'Execution': {'Id': 1}} | Invalid Context object provided: Execution.Id must be a string
                    'stateConfiguration': {'mapIterationFailureCount': 1} | TestState does not support MapIterationFailureCount when a mock is not specified.
                    'variables': '{' | Invalid JSON in field 'variables'
                    """)
    void what_can_not_be_tested_is_refused(String field, String message) {
        TestStateException e =
                assertThrows(TestStateException.class, () -> test("{" + TASK + ", " + field + "}"));

        assertEquals("ValidationException", e.code());
        assertEquals(message, e.getMessage());
    }

    @Test
    void a_mock_that_is_not_validated_may_look_like_anything() throws Exception {
        ObjectNode answer =
                test(
                        "{"
                                + TASK
                                + ", 'mock': {'result': {'MessageId': 1}, 'fieldValidationMode': 'NONE'}}");

        assertEquals("SUCCEEDED", answer.path("status").asText());
    }

    @Test
    void a_state_inside_of_a_map_is_found_by_its_name() throws Exception {
        ObjectNode answer =
                test(
                        "{'stateName': 'Inner', 'input': 4, 'variables': {'v': 3}, 'definition': {'QueryLanguage': 'JSONata', 'StartAt': 'M', 'States': {"
                                + "'M': {'Type': 'Map', 'End': true, 'ItemProcessor': {'StartAt': 'Inner', 'States': {"
                                + "'Inner': {'Type': 'Pass', 'Output': '{% $states.input * $v %}', 'End': true}}}}}}}");

        assertEquals("12", answer.path("output").asText());
        assertTrue(answer.path("nextState").isMissingNode());
    }

    @Test
    void a_map_shows_the_items_that_its_iterations_would_get() throws Exception {
        ObjectNode answer =
                test(
                        "{'input': {'k': 1}, 'inspectionLevel': 'DEBUG', 'mock': {'result': [0, 0]},"
                                + " 'stateConfiguration': {'mapItemReaderData': '[5, 6]', 'mapIterationFailureCount': 1},"
                                + " 'definition': {'Type': 'Map', 'QueryLanguage': 'JSONata', 'End': true,"
                                + " 'ToleratedFailurePercentage': 50,"
                                + " 'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',"
                                + " 'ReaderConfig': {'InputType': 'JSON'}},"
                                + " 'ItemSelector': {'i': '{% $states.context.Map.Item.Value %}', 'k': '{% $states.input.k %}'},"
                                + " 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},"
                                + " 'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}}}");

        assertEquals("SUCCEEDED", answer.path("status").asText());
        assertEquals(
                "[{\"i\":5,\"k\":1},{\"i\":6,\"k\":1}]",
                answer.path("inspectionData").path("afterItemSelector").asText());
    }

    private static ObjectNode test(String request) throws Exception {
        ObjectNode answer = Json.object();
        StateTest.start(
                RequestReader.read(Samples.json(request)),
                (task, result) -> result.accept(new TaskOutcome.Succeeded(task.arguments())),
                () -> Lab.START,
                Samples.ACCOUNT,
                answer::setAll);
        return answer;
    }
}
