package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Json;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between a rule of EventBridge and a handler. What a handler throws goes back to Lambda, which
/// delivers the event again and in the end sets it aside.
public final class EventEdge {

    private static final Logger LOG = LoggerFactory.getLogger(EventEdge.class);

    private EventEdge() {}

    /// What becomes of an event. Called again with the same one after any failure.
    @FunctionalInterface
    public interface Listener {
        void hear(JsonNode detail);
    }

    public static void take(InputStream in, Listener listener) throws IOException {
        JsonNode event = Json.STORED.readTree(in);
        LOG.info(
                "event={} type={} source={}",
                event.path("id").asText(),
                event.path("detail-type").asText(),
                event.path("source").asText());
        listener.hear(event.path("detail"));
    }
}
