package greenledger.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Queues, bus, state machines, functions and rollouts that take whatever they are given, and have
/// nothing to give.
final class AcknowledgingServices implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody());
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            ObjectNode answered =
                    target == null ? invoked(exchange.getRequestURI()) : answer(target, asked);
            byte[] answer = answered.toString().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /// Lambda is the one that names what it is asked for by a path.
    private static ObjectNode invoked(URI path) {
        if (!path.getPath().startsWith("/2015-03-31/functions/")) {
            throw new IllegalArgumentException("Nobody acknowledges " + path);
        }
        return JSON.createObjectNode();
    }

    private static ObjectNode answer(String target, JsonNode asked) {
        ObjectNode answer = JSON.createObjectNode();
        switch (target.substring(target.indexOf('.') + 1)) {
            case "SendMessage" -> {
                answer.put("MessageId", "taken");
                answer.put("MD5OfMessageBody", md5(asked.path("MessageBody").asText()));
            }
            case "PutEvents" -> {
                answer.put("FailedEntryCount", 0);
                asked.path("Entries")
                        .forEach(_ -> answer.withArray("Entries").addObject().put("EventId", "e"));
            }
            case "StartExecution" -> {
                answer.put("executionArn", asked.path("stateMachineArn").asText() + ":taken");
                answer.put("startDate", 0);
            }
            case "ListExecutions" -> answer.putArray("executions");
            case "GetQueueUrl" ->
                    answer.put("QueueUrl", "http://127.0.0.1/" + asked.path("QueueName").asText());
            case "GetQueueAttributes" -> {
                ObjectNode attributes = answer.putObject("Attributes");
                asked.path("AttributeNames").forEach(name -> attributes.put(name.asText(), "0"));
            }
            case "PutLifecycleEventHookExecutionStatus" ->
                    answer.set(
                            "lifecycleEventHookExecutionId",
                            asked.path("lifecycleEventHookExecutionId"));
            case "ReceiveMessage", "SendTaskSuccess", "SendTaskFailure" -> {}
            default -> throw new IllegalArgumentException("Nobody acknowledges " + target);
        }
        return answer;
    }

    /// With which the SDK checks what a queue has understood.
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("A JDK without MD5", e);
        }
    }
}
