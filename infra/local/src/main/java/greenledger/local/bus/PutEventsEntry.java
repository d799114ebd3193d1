package greenledger.local.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One entry of a `PutEvents` request, as far as it could be read.
record PutEventsEntry(JsonNode json) {

    private static final int BYTES_OF_TIME = 14;

    /// Why an entry is not an event.
    record Fault(String code, String message) {

        private static Fault missing(String parameter) {
            return new Fault(
                    "InvalidArgument",
                    "Parameter %1$s is not valid. Reason: %1$s is a required argument."
                            .formatted(parameter));
        }
    }

    /// The size that counts towards the limit of a request.
    int size() {
        int size = json.has("Time") ? BYTES_OF_TIME : 0;
        for (String field : new String[] {"Source", "DetailType", "Detail"}) {
            size += text(field).getBytes(UTF_8).length;
        }
        for (JsonNode resource : json.path("Resources")) {
            size += resource.asText().getBytes(UTF_8).length;
        }
        return size;
    }

    /// Of a name or an ARN, the name.
    String busName() {
        String name = text("EventBusName");
        return name.isEmpty() ? "default" : name.substring(name.lastIndexOf('/') + 1);
    }

    Optional<Fault> fault() {
        for (String field : new String[] {"Source", "DetailType", "Detail"}) {
            if (text(field).isEmpty()) {
                return Optional.of(Fault.missing(field));
            }
        }
        if (text("Source").startsWith("aws.")) {
            return Optional.of(
                    new Fault("NotAuthorizedForSource", "Not authorized for the source."));
        }
        return detail().isPresent()
                ? Optional.empty()
                : Optional.of(new Fault("MalformedDetail", "Detail is malformed."));
    }

    /// Only of an entry without fault.
    ObjectNode event(String id, String account, String region, Instant now) {
        Instant time =
                json.has("Time")
                        ? Instant.ofEpochMilli(Math.round(json.path("Time").asDouble() * 1000))
                        : now;
        ObjectNode event = Json.object().put("version", "0").put("id", id);
        event.put("detail-type", text("DetailType")).put("source", text("Source"));
        event.put("account", account);
        event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", region);
        event.putArray("resources");
        json.path("Resources").forEach(event.withArray("resources")::add);
        event.set("detail", detail().orElseThrow());
        return event;
    }

    private Optional<JsonNode> detail() {
        return Json.read(text("Detail")).filter(JsonNode::isObject);
    }

    private String text(String field) {
        return json.path(field).asText("");
    }
}
