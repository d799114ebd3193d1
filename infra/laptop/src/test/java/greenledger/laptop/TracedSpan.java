package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A span as a function has written it.
///
/// @param parent empty where a trace begins
record TracedSpan(
        String trace, String id, String parent, String name, Map<String, String> attributes) {

    /// Empty when the line is something else.
    static Optional<TracedSpan> of(String line) {
        if (!line.startsWith("{\"resourceSpans\"")) {
            return Optional.empty();
        }
        JsonNode span = Ledger.json(line).at("/resourceSpans/0/scopeSpans/0/spans/0");
        Map<String, String> attributes = new HashMap<>();
        span.path("attributes")
                .forEach(each ->
                        attributes.put(
                                each.path("key").asText(), each.at("/value/stringValue").asText()));
        return Optional.of(
                new TracedSpan(
                        span.path("traceId").asText(),
                        span.path("spanId").asText(),
                        span.path("parentSpanId").asText(),
                        span.path("name").asText(),
                        attributes));
    }

    String function() {
        return attributes
                .getOrDefault("function_name", "")
                .replaceFirst("^local-", "")
                .replaceFirst("Function$", "");
    }
}
