package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between a queue and whoever takes its messages. A message that fails goes back to the queue by
/// itself; all others are done.
public final class QueueEdge {

    private static final Logger LOG = LoggerFactory.getLogger(QueueEdge.class);

    private QueueEdge() {}

    /// @param type of the body
    public static <T> void each(InputStream in, OutputStream out, Class<T> type, Consumer<T> taker)
            throws IOException {
        List<String> failed = new ArrayList<>();
        for (JsonNode message : Json.STORED.readTree(in).path("Records")) {
            String id = message.path("messageId").asText();
            try {
                taker.accept(Json.read(message.path("body").asText(), type));
            } catch (RuntimeException e) {
                LOG.error("Message {} failed", id, e);
                failed.add(id);
            }
        }
        BatchAnswer.write(failed, out);
    }
}
