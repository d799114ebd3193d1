package greenledger.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.Json;
import greenledger.core.TraceParent;
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

    public static void take(InputStream in, Context context, Listener listener) throws IOException {
        Telemetry.invocation(
                context,
                () -> {
                    JsonNode event = Json.STORED.readTree(in);
                    Telemetry.span(work(event), () -> heard(event, listener));
                });
    }

    private static Work work(JsonNode event) {
        JsonNode detail = event.path("detail");
        String type = event.path("detail-type").asText();
        return Work.told("hear " + type, TraceParent.parse(detail.path("traceparent").asText()))
                .about(Id.EVENT_TYPE, type)
                .about(Id.TENANT, detail.path("tenant").asText())
                .about(Id.STREAM, detail.path("stream").asText())
                .about(Id.REVISION, detail.path("revision").asText())
                .about(Id.CORRELATION, detail.path("correlation").asText())
                .about(Id.CAUSATION, detail.path("eventId").asText(event.path("id").asText()));
    }

    private static boolean heard(JsonNode event, Listener listener) {
        listener.hear(event.path("detail"));
        LOG.info("{} was heard", event.path("detail-type").asText());
        return true;
    }
}
