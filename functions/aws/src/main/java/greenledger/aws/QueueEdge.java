package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
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
        List<String> failed = new ArrayList<>();
        for (JsonNode message : Json.STORED.readTree(in).path("Records")) {
            String id = message.path("messageId").asText();
            try {
                taker.accept(read(message.path("body").asText(), type));
            } catch (RuntimeException e) {
                attempts.failedMessage(message.path("eventSourceARN").asText(), id, e);
                failed.add(id);
            }
        }
        BatchAnswer.write(failed, out);
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
