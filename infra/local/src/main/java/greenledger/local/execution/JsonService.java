package greenledger.local.execution;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.integration.ServicePort;
import greenledger.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A service that speaks one of AWS's JSON protocols: what a task gives goes to it as it is, and so
/// does its answer to the task.
///
/// @param target what stands before the operation in `X-Amz-Target`
/// @param version of the protocol, 1.0 or 1.1
/// @param scope the region and the service for which a call is signed
record JsonService(
        HttpClient http,
        Executor threads,
        URI endpoint,
        String target,
        String version,
        String scope)
        implements ServicePort {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void call(String action, JsonNode parameters, Consumer<Result> result) {
        String operation = Character.toUpperCase(action.charAt(0)) + action.substring(1);
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-amz-json-" + version)
                        .header("X-Amz-Target", target + "." + operation)
                        .header("Authorization", signed())
                        .POST(BodyPublishers.ofByteArray(Json.bytes(parameters)))
                        .build();
        threads.execute(() -> result.accept(send(request)));
    }

    /// Emulators read from a signature which region is meant, and check nothing in it.
    private String signed() {
        return "AWS4-HMAC-SHA256 Credential=local/20260101/%s/aws4_request,".formatted(scope)
                + " SignedHeaders=host, Signature=local";
    }

    /// Of a call that was not answered, nobody knows whether it took effect.
    private Result send(HttpRequest request) {
        try {
            return read(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Result.Refused("SdkClientException", e.toString(), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Refused("SdkClientException", "Interrupted", 0);
        }
    }

    private static Result read(HttpResponse<byte[]> response) {
        JsonNode body = Json.read(response.body()).orElseGet(Json::object);
        if (response.statusCode() < 300) {
            return new Result.Answered(body);
        }
        String type = body.path("__type").asText("ServiceException");
        String message = body.path("message").asText(body.path("Message").asText());
        return new Result.Refused(
                type.substring(type.lastIndexOf('#') + 1), message, response.statusCode());
    }
}
