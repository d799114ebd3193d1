package greenledger.aws.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.domain.party.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Its sample event, taken by the real handler class a few times over: whatever the first call
/// after a restore would load, connect and compile for the first time is done by then.
///
/// The package brings the samples along. They are taken as nobody's, a tenant without any lot, on a
/// backplane that only reads.
public record Rehearsal(String handler) {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /// The first loads the classes; the others have the compiler see what is used often.
    private static final int TIMES = 10;

    /// @param readOnly what the handler is built on
    /// @throws IllegalStateException if the package lacks the handler or its sample
    public void run(Backplane readOnly) {
        String name = handler.substring(handler.lastIndexOf('.') + 1).replaceFirst("Handler$", "");
        byte[] event = Json.write(event(name)).getBytes(UTF_8);
        RequestStreamHandler rehearsed = instance(readOnly);
        JsonNode answer = take(rehearsed, event);
        for (int time = 1; time < TIMES; time++) {
            answer = take(rehearsed, event);
        }
        LOG.info("rehearsed={} status={}", name, answer.path("statusCode").asText("none"));
    }

    private JsonNode take(RequestStreamHandler rehearsed, byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            rehearsed.handleRequest(
                    new ByteArrayInputStream(event), answer, new RehearsalContext(handler));
            return Json.STORED.readTree(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(handler + " cannot be rehearsed", e);
        }
    }

    private RequestStreamHandler instance(Backplane readOnly) {
        try {
            Constructor<?> constructor =
                    Class.forName(handler).getDeclaredConstructor(Backplane.class);
            constructor.setAccessible(true);
            return (RequestStreamHandler) constructor.newInstance(readOnly);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(handler + " cannot be rehearsed", e);
        }
    }

    private static JsonNode event(String name) {
        try (InputStream sample =
                Rehearsal.class.getResourceAsStream("/samples/" + name + ".json")) {
            if (sample == null) {
                throw new IllegalStateException("The package has no sample event of " + name);
            }
            JsonNode event = Json.STORED.readTree(sample);
            if (event.at("/requestContext/authorizer/lambda") instanceof ObjectNode caller) {
                caller.put("tenant", TenantId.NOBODY.value());
            }
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException("The sample event of " + name + " cannot be read", e);
        }
    }
}
