package greenledger.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import greenledger.local.json.Json;
import greenledger.local.lambda.Outcome.Answered;
import greenledger.local.lambda.Outcome.Failed;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lambda's `Invoke` operation over HTTP, as the unmodified `LambdaClient` calls it.
public final class InvokeEndpoint implements HttpHandler {

    private static final Pattern PATH =
            Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    private static final Logger LOG = LoggerFactory.getLogger(InvokeEndpoint.class);
    private static final byte[] NOTHING = new byte[0];

    private final Functions functions;
    private final AsynchronousInvocations asynchronous;

    public InvokeEndpoint(Functions functions, AsynchronousInvocations asynchronous) {
        this.functions = functions;
        this.asynchronous = asynchronous;
    }

    /// What the host itself gets wrong is Lambda's fault to the caller, who may try again.
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                serve(exchange);
            } catch (RuntimeException e) {
                LOG.error("{} failed", exchange.getRequestURI(), e);
                refuse(exchange, 500, "ServiceException", "The local Lambda host failed.");
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
        if (!path.matches() || !exchange.getRequestMethod().equals("POST")) {
            refuse(exchange, 404, "UnknownOperationException", "Only Invoke is served here.");
            return;
        }
        String name = URLDecoder.decode(path.group(1), UTF_8);
        Optional<Functions.Entry> found = functions.find(name);
        if (found.isEmpty()) {
            String message = "Function not found: " + name;
            refuse(exchange, 404, "ResourceNotFoundException", message);
            return;
        }
        invoke(exchange, found.get());
    }

    private void invoke(HttpExchange exchange, Functions.Entry entry) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(PayloadLimit.REQUEST + 1);
        byte[] payload = body.length == 0 ? "{}".getBytes(UTF_8) : body;
        String type =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type"))
                        .orElse("RequestResponse");
        if (Json.read(payload).isEmpty() && payload.length <= PayloadLimit.REQUEST) {
            refuse(
                    exchange,
                    400,
                    "InvalidRequestContentException",
                    "Could not parse request body into json");
            return;
        }
        switch (type) {
            case "RequestResponse" -> answer(exchange, entry.function().invoke(payload));
            case "Event" -> accept(exchange, entry, payload);
            case "DryRun" -> send(exchange, 204, NOTHING);
            default ->
                    refuse(
                            exchange,
                            400,
                            "InvalidParameterValueException",
                            "There is no invocation type " + type);
        }
    }

    private void accept(HttpExchange exchange, Functions.Entry entry, byte[] payload)
            throws IOException {
        if (payload.length > PayloadLimit.EVENT) {
            refuse(
                    exchange,
                    ServiceError.REQUEST_TOO_LARGE.status(),
                    ServiceError.REQUEST_TOO_LARGE.code(),
                    "An event must be smaller than %d bytes".formatted(PayloadLimit.EVENT));
            return;
        }
        String id = asynchronous.accept(entry, payload);
        exchange.getResponseHeaders().set("x-amzn-RequestId", id);
        send(exchange, 202, NOTHING);
    }

    private static void answer(HttpExchange exchange, Outcome outcome) throws IOException {
        exchange.getResponseHeaders().set("X-Amz-Executed-Version", "$LATEST");
        switch (outcome) {
            case Answered(byte[] answer) -> send(exchange, 200, answer);
            case Failed failure -> {
                Optional<ServiceError> refusal = ServiceError.of(failure);
                if (refusal.isPresent()) {
                    ServiceError error = refusal.get();
                    refuse(exchange, error.status(), error.code(), failure.errorMessage());
                } else {
                    exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
                    send(exchange, 200, ErrorPayload.of(failure));
                }
            }
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code, String message)
            throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
        send(
                exchange,
                status,
                Json.bytes(Json.object().put("Type", "User").put("Message", message)));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
