package greenledger.asl.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.integration.ServicePort.Result;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Run;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What services get from tasks, and what tasks get from services.
final class ServiceTasksTest {

    private static final InstantSource CLOCK = () -> Lab.START;

    private final List<JsonNode> sent = new ArrayList<>();

    @Test
    void a_queue_gets_a_message_as_text_and_the_task_its_answer_with_metadata() {
        Run run =
                run(
                        "sqs:sendMessage",
                        "{'QueueUrl': 'q', 'MessageBody': {'a': 1}}",
                        "sqs",
                        ServiceTasks.queue(answering("{'MessageId': 'm'}"), CLOCK));

        assertEquals("{\"a\":1}", sent.getFirst().path("MessageBody").textValue());
        JsonNode output = Lab.output(run);
        assertEquals("m", output.path("MessageId").asText());
        assertEquals(200, output.path("SdkHttpMetadata").path("HttpStatusCode").asInt());
        assertEquals(
                "Thu, 1 Jan 2026 00:00:00 GMT",
                output.path("SdkHttpMetadata").path("HttpHeaders").path("Date").asText());
    }

    @Test
    void a_message_that_is_text_already_is_sent_as_it_is() {
        run(
                "sqs:sendMessage",
                "{'QueueUrl': 'q', 'MessageBody': 'plain'}",
                "sqs",
                ServiceTasks.queue(answering("{}"), CLOCK));

        assertEquals("plain", sent.getFirst().path("MessageBody").textValue());
    }

    @Test
    void a_refusal_is_named_after_its_service() {
        ServicePort refusing =
                (_, _, result) ->
                        result.accept(
                                new Result.Refused("ConditionalCheckFailedException", "No", 400));
        Run run =
                run(
                        "dynamodb:putItem",
                        "{'TableName': 't'}",
                        "dynamodb",
                        ServiceTasks.table(refusing, CLOCK));

        Outcome.Failed failed = Lab.failure(run);
        assertEquals("DynamoDB.ConditionalCheckFailedException", failed.error().orElseThrow());
        assertTrue(
                failed.cause()
                        .orElseThrow()
                        .startsWith("No (Service: DynamoDB; Status Code: 400; Error Code: Cond"));
    }

    @Test
    void events_carry_their_details_as_text_and_the_execution_as_a_resource() {
        Run run =
                run(
                        "events:putEvents",
                        "{'Entries': [{'Detail': {'a': 1}, 'DetailType': 'T', 'Source': 's'}]}",
                        "events",
                        new EventTasks(
                                answering(
                                        "{'Entries': [{'EventId': 'e'}], 'FailedEntryCount': 0}")));

        JsonNode entry = sent.getFirst().path("Entries").path(0);
        assertEquals("{\"a\":1}", entry.path("Detail").textValue());
        assertEquals(run.spec().arn(), entry.path("Resources").path(0).textValue());
        assertEquals("e", Lab.output(run).path("Entries").path(0).path("EventId").asText());
    }

    @Test
    void one_event_that_fails_fails_the_task() {
        Run run =
                run(
                        "events:putEvents",
                        "{'Entries': [{'Detail': '{}', 'DetailType': 'T', 'Source': 's'}]}",
                        "events",
                        new EventTasks(
                                answering(
                                        "{'Entries': [{'ErrorCode': 'Throttled'}], 'FailedEntryCount': 1}")));

        assertEquals("EventBridge.FailedEntry", Lab.failure(run).error().orElseThrow());
    }

    @Test
    void an_sdk_integration_goes_to_the_same_service() {
        Run run =
                run(
                        "aws-sdk:dynamodb:query",
                        "{'TableName': 't'}",
                        "dynamodb",
                        ServiceTasks.table(answering("{'Count': 0}"), CLOCK));

        assertEquals(0, Lab.output(run).path("Count").asInt(-1));
    }

    @Test
    void a_service_that_nobody_serves_fails_the_task_by_name() {
        Run run = run("sns:publish", "{}", "sqs", ServiceTasks.queue(answering("{}"), CLOCK));

        assertEquals("States.TaskFailed", Lab.failure(run).error().orElseThrow());
        assertEquals(
                "Nothing here serves arn:aws:states:::sns:publish",
                Lab.failure(run).cause().orElseThrow());
    }

    private ServicePort answering(String response) {
        return (_, parameters, result) -> {
            sent.add(parameters);
            result.accept(new Result.Answered(Samples.json(response)));
        };
    }

    private static Run run(String action, String arguments, String service, TaskPort port) {
        String machine =
                "{'QueryLanguage': 'JSONata', 'StartAt': 'T', 'States': {'T': {'Type': 'Task',"
                        + " 'End': true, 'Resource': 'arn:aws:states:::"
                        + action
                        + "', 'Arguments': "
                        + arguments
                        + "}}}";
        return Lab.of(new RoutedTasks().with(service, port))
                .run(machine, Json.write(Json.object()));
    }
}
