package greenledger.local.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.LocalCloud;
import greenledger.local.Service;
import greenledger.local.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// The shipments of the test template, driven by an unmodified client.
@Tag("slow")
class AslEngineTest {

    private static LocalCloud cloud;
    private static Shipments shipments;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.start(Shipments.options());
        shipments =
                Shipments.at(cloud.endpoints().of(Service.SFN), cloud.endpoints().of(Service.SQS));
    }

    @AfterAll
    static void stop() {
        shipments.close();
        cloud.close();
    }

    @Test
    void an_execution_calls_functions_queues_tables_and_buses() {
        String execution = shipments.start("s-1", "{\"id\":\"p-1\",\"grams\":500}");
        JsonNode running = shipments.awaitStatus(execution, "RUNNING");
        String token = shipments.awaitPickup("p-1");

        shipments.pickUp(token);
        JsonNode succeeded = shipments.awaitStatus(execution, "SUCCEEDED");

        assertEquals(
                Map.of("id", AttributeValue.fromS("p-1"), "grams", AttributeValue.fromN("500")),
                cloud.clients()
                        .dynamoDb()
                        .getItem(asked ->
                                asked.tableName("local-ShipmentsTable")
                                        .key(Map.of("id", AttributeValue.fromS("p-1"))))
                        .item());
        JsonNode shipped = shipments.next("ShippedQueue");
        assertEquals("p-1", shipped.at("/detail/parcel").asText());
        assertEquals(execution, shipped.at("/resources/0").asText());
        isStatusChange(execution, running);
        assertTrue(running.at("/detail/stopDate").isNull());
        isStatusChange(execution, succeeded);
        assertEquals("{\"shipped\":\"p-1\"}", succeeded.at("/detail/output").asText());
        assertThrows(TaskTimedOutException.class, () -> shipments.pickUp(token));
    }

    private static void isStatusChange(String execution, JsonNode event) {
        assertEquals("aws.states", event.path("source").asText());
        assertEquals("Step Functions Execution Status Change", event.path("detail-type").asText());
        assertEquals(Json.array().add(execution), event.path("resources"));
        assertEquals(Shipments.MACHINE, event.at("/detail/stateMachineArn").asText());
        assertEquals("s-1", event.at("/detail/name").asText());
        assertTrue(event.at("/detail/startDate").isIntegralNumber());
        assertEquals("{\"id\":\"p-1\",\"grams\":500}", event.at("/detail/input").asText());
    }

    @Test
    void a_functions_error_is_caught_by_the_full_name_of_its_class() {
        String execution = shipments.start("s-2", "{\"id\":\"p-2\",\"grams\":30000}");

        JsonNode failed = shipments.awaitStatus(execution, "FAILED");

        assertEquals("ParcelRefused", failed.at("/detail/error").asText());
        assertEquals("It is too heavy.", failed.at("/detail/cause").asText());
        List<HistoryEvent> history =
                shipments
                        .states()
                        .getExecutionHistory(asked -> asked.executionArn(execution))
                        .events();
        HistoryEvent task =
                history.stream()
                        .filter(event -> event.taskFailedEventDetails() != null)
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "greenledger.local.parcels.ParcelTooHeavy", task.taskFailedEventDetails().error());
        assertEquals(
                "30000 g are too heavy",
                Json.read(task.taskFailedEventDetails().cause())
                        .orElseThrow()
                        .path("errorMessage")
                        .asText());
    }

    @Test
    void a_services_refusal_is_an_error_by_its_name() {
        cloud.clients()
                .dynamoDb()
                .putItem(asked ->
                        asked.tableName("local-ShipmentsTable")
                                .item(Map.of("id", AttributeValue.fromS("p-3"))));
        String execution = shipments.start("s-3", "{\"id\":\"p-3\",\"grams\":500}");
        shipments.pickUp(shipments.awaitPickup("p-3"));

        JsonNode failed = shipments.awaitStatus(execution, "FAILED");

        assertEquals("AlreadyShipped", failed.at("/detail/error").asText());
    }

    @Test
    void the_same_start_is_one_execution_and_another_under_its_name_is_refused() {
        String input = "{\"id\":\"p-4\",\"grams\":1}";
        String first = shipments.start("s-4", input);

        assertEquals(first, shipments.start("s-4", input));
        assertThrows(
                ExecutionAlreadyExistsException.class,
                () -> shipments.start("s-4", "{\"id\":\"p-4\",\"grams\":2}"));

        shipments.states().stopExecution(asked -> asked.executionArn(first).error("Cancelled"));
        JsonNode aborted = shipments.awaitStatus(first, "ABORTED");
        assertEquals("Cancelled", aborted.at("/detail/error").asText());
        assertEquals("REDRIVABLE", aborted.at("/detail/redriveStatus").asText());
        assertThrows(ExecutionAlreadyExistsException.class, () -> shipments.start("s-4", input));
    }

    @Test
    void an_event_that_a_rule_picks_starts_an_execution() {
        try (EventBridgeClient events = events()) {
            PutEventsRequestEntry accepted =
                    PutEventsRequestEntry.builder()
                            .eventBusName("parcels")
                            .source("parcels")
                            .detailType("ParcelAccepted")
                            .detail("{\"id\":\"p-5\",\"grams\":25000}")
                            .build();
            events.putEvents(asked -> asked.entries(accepted));
        }

        JsonNode failed = shipments.next("StatusesQueue");
        while (!failed.at("/detail/input").asText().contains("p-5")
                || failed.at("/detail/status").asText().equals("RUNNING")) {
            failed = shipments.next("StatusesQueue");
        }

        assertEquals("FAILED", failed.at("/detail/status").asText());
        String execution = failed.at("/detail/executionArn").asText();
        assertEquals(
                ExecutionStatus.FAILED,
                shipments
                        .states()
                        .describeExecution(asked -> asked.executionArn(execution))
                        .status());
    }

    private static EventBridgeClient events() {
        URI endpoint = cloud.endpoints().of(Service.EVENTBRIDGE);
        return EventBridgeClient.builder()
                .region(shipments.states().serviceClientConfiguration().region())
                .endpointOverride(endpoint)
                .credentialsProvider(
                        shipments.states().serviceClientConfiguration().credentialsProvider())
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }
}
