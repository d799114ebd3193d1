package greenledger.aws.telemetry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Spans as lines of the log, from which a collector takes them: no request, no client.
///
/// After "OpenTelemetry Protocol File Exporter": one `TracesData` in JSON a line. All our
/// attributes are texts.
final class SpanLines implements SpanExporter {

    /// Whoever silences it has no spans.
    private static final Logger LOG = LoggerFactory.getLogger("greenledger.spans");

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        if (LOG.isInfoEnabled()) {
            spans.forEach(span -> System.out.println(line(span)));
        }
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }

    static String line(SpanData span) {
        ObjectNode line = Json.STORED.createObjectNode();
        ObjectNode resource = line.putArray("resourceSpans").addObject();
        write(span.getResource().getAttributes(), resource.putObject("resource"));
        ObjectNode scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", span.getInstrumentationScopeInfo().getName());
        write(span, scope.putArray("spans").addObject());
        return line.toString();
    }

    private static void write(SpanData span, ObjectNode json) {
        json.put("traceId", span.getTraceId()).put("spanId", span.getSpanId());
        if (SpanId.isValid(span.getParentSpanId())) {
            json.put("parentSpanId", span.getParentSpanId());
        }
        json.put("name", span.getName())
                .put("kind", kind(span.getKind()))
                .put("startTimeUnixNano", Long.toString(span.getStartEpochNanos()))
                .put("endTimeUnixNano", Long.toString(span.getEndEpochNanos()));
        write(span.getAttributes(), json);
        if (span.getStatus().getStatusCode() == StatusCode.ERROR) {
            json.putObject("status")
                    .put("message", span.getStatus().getDescription())
                    .put("code", 2);
        }
    }

    /// Its number in the protocol.
    private static int kind(SpanKind kind) {
        return switch (kind) {
            case INTERNAL -> 1;
            case SERVER -> 2;
            case CLIENT -> 3;
            case PRODUCER -> 4;
            case CONSUMER -> 5;
        };
    }

    private static void write(Attributes attributes, ObjectNode json) {
        ArrayNode array = json.putArray("attributes");
        attributes.forEach((key, value) ->
                array.addObject()
                        .put("key", key.getKey())
                        .putObject("value")
                        .put("stringValue", value.toString()));
    }
}
