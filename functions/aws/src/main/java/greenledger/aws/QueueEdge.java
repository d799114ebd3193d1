package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.Json;
import greenledger.core.TraceParent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Between a queue and whoever takes its messages. A message that fails goes back to the queue by
/// itself; all others are done.
public final class QueueEdge {

    /// Of the bodies that this release can read. A body without a version is of the first; who
    /// changes what a body means must raise it, as messages outlive the release that sent them.
    private static final int VERSION = 1;

    private QueueEdge() {}

    /// @param type of the body
    public static <T> void each(
            InputStream in, OutputStream out, Attempts attempts, Class<T> type, Consumer<T> taker)
            throws IOException {
        Telemetry.invocation(
                attempts.invocation(),
                () ->
                        BatchAnswer.write(
                                taken(
                                        Json.STORED.readTree(in).path("Records"),
                                        attempts,
                                        type,
                                        taker),
                                out));
    }

    private static <T> List<String> taken(
            JsonNode messages, Attempts attempts, Class<T> type, Consumer<T> taker) {
        List<String> failed = new ArrayList<>();
        for (JsonNode message : messages) {
            String id = message.path("messageId").asText();
            try {
                Telemetry.spans(
                        List.of(work(message, type)),
                        () -> taker.accept(read(message.path("body").asText(), type)));
            } catch (RuntimeException e) {
                attempts.failedMessage(message.path("eventSourceARN").asText(), id, e);
                failed.add(id);
            }
        }
        return failed;
    }

    private static Work work(JsonNode message, Class<?> type) {
        JsonNode attributes = message.path("messageAttributes");
        return Work.told(
                        "take " + type.getSimpleName(),
                        TraceParent.parse(attribute(attributes, MessageContext.TRACEPARENT)))
                .about(Id.CORRELATION, attribute(attributes, MessageContext.CORRELATION))
                .about(Id.TENANT, attribute(attributes, MessageContext.TENANT))
                .about(Id.CAUSATION, message.path("messageId").asText());
    }

    private static String attribute(JsonNode attributes, String name) {
        return attributes.path(name).path("stringValue").asText();
    }

    private static <T> T read(String body, Class<T> type) {
        int version = Json.read(body, JsonNode.class).path("version").asInt(VERSION);
        if (version > VERSION) {
            throw new IllegalArgumentException(
                    "A %s of version %d is of a later release than this one"
                            .formatted(type.getSimpleName(), version));
        }
        return Json.read(body, type);
    }
}
