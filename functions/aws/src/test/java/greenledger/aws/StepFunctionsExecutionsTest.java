package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import greenledger.core.DeadExecutions.Dead;
import greenledger.core.Executions;
import greenledger.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;

/// Executions on Step Functions, against an endpoint that speaks its protocol.
class StepFunctionsExecutionsTest {

    private static final String ARN = "arn:aws:states:us-east-1:111122223333:stateMachine:saga";

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    /// The error that the endpoint answers with; none while it is empty.
    private final AtomicReference<String> error = new AtomicReference<>("");

    private final HttpServer server = start();
    private final Executions executions = new StepFunctionsExecutions(client(), ARN);

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_execution_is_started_under_its_name() {
        executions.start("t-1", "{\"mode\":\"run\"}");

        assertEquals(
                Json.read(
                        """
                        {"operation":"StartExecution","stateMachineArn":"%s","name":"t-1",
                         "input":"{\\"mode\\":\\"run\\"}"}\
                        """
                                .formatted(ARN),
                        JsonNode.class),
                requests.getFirst());
    }

    @Test
    void one_that_was_started_before_is_started() {
        error.set("ExecutionAlreadyExists");
        executions.start("t-1", "{}");

        assertEquals(1, requests.size());
    }

    @Test
    void one_of_no_machine_is_a_fault() {
        error.set("StateMachineDoesNotExist");

        assertThrows(SfnException.class, () -> executions.start("t-1", "{}"));
    }

    @Test
    void a_task_that_waits_is_answered() {
        assertTrue(executions.succeed("token", "{\"accepted\":true}"));
        assertTrue(executions.fail("token", "TransferRejected", "It arrived warm"));

        assertEquals(
                List.of("SendTaskSuccess", "SendTaskFailure"),
                requests.stream().map(request -> request.path("operation").asText()).toList());
        assertEquals("{\"accepted\":true}", requests.getFirst().path("output").asText());
        assertEquals("TransferRejected", requests.getLast().path("error").asText());
        assertEquals("It arrived warm", requests.getLast().path("cause").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TaskTimedOut", "TaskDoesNotExist"})
    void a_task_that_waits_no_longer_is_told_apart(String gone) {
        error.set(gone);

        assertFalse(executions.succeed("token", "{}"));
        assertFalse(executions.fail("token", "TransferRejected", "It arrived warm"));
    }

    @Test
    void a_token_that_never_was_one_is_a_fault() {
        error.set("InvalidToken");

        assertThrows(SfnException.class, () -> executions.succeed("token", "{}"));
    }

    @Test
    void the_dead_are_those_that_ended_unfinished_since_then() {
        List<Dead> dead =
                new StepFunctionsDeadExecutions(client(), ARN)
                        .since(Instant.parse("2026-11-21T12:00:00Z"));

        assertEquals(
                List.of(
                        dead("FAILED-late", Optional.of("States.Runtime")),
                        dead("TIMED_OUT-late", Optional.empty()),
                        dead("ABORTED-late", Optional.empty())),
                dead);
    }

    private static Dead dead(String name, Optional<String> error) {
        return new Dead(name, "{\"of\":\"" + name + "\"}", error);
    }

    private SfnClient client() {
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        return Clients.from(Map.of("AWS_ENDPOINT_URL_SFN", endpoint)).executions();
    }

    private HttpServer start() {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", this::answer);
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        ObjectNode request = (ObjectNode) Json.STORED.readTree(exchange.getRequestBody());
        requests.add(request.put("operation", target.substring(target.indexOf('.') + 1)));
        byte[] answer = document(request).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(error.get().isEmpty() ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String document(JsonNode request) {
        return error.get().isEmpty()
                ? switch (request.path("operation").asText()) {
                    case "ListExecutions" -> list(request.path("statusFilter").asText());
                    case "DescribeExecution" -> describe(request.path("executionArn").asText());
                    default -> "{\"executionArn\":\"arn\",\"startDate\":1.0}";
                }
                : "{\"__type\":\"com.amazonaws.swf.service.v2.model#%s\",\"message\":\"No\"}"
                        .formatted(error.get());
    }

    private static String describe(String arn) {
        String error = arn.startsWith("FAILED") ? ",\"error\":\"States.Runtime\"" : "";
        return "{\"input\":\"{\\\"of\\\":\\\"%s\\\"}\"%s}".formatted(arn, error);
    }

    /// One that ended at noon, and one a second before.
    private static String list(String status) {
        String noon = "1795262400.0";
        return """
        {"executions":[{"executionArn":"%1$s-late","name":"%1$s-late","stopDate":%2$s},
         {"executionArn":"%1$s-early","name":"%1$s-early","stopDate":1795262399.0}]}\
        """
                .formatted(status, noon);
    }
}
