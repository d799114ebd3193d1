package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// A sample invocation of `events/samples`, and variations on it.
record Sample(String function, ObjectNode event) {

    static Sample of(String function) {
        return new Sample(
                function,
                (ObjectNode)
                        Repository.read(Repository.path("events/samples/" + function + ".json")));
    }

    /// The same request of another tenant's.
    Sample tenant(String tenant) {
        ObjectNode other = event.deepCopy();
        ((ObjectNode) other.at("/requestContext/authorizer/lambda")).put("tenant", tenant);
        return new Sample(function, other);
    }

    /// The same request of another party's.
    Sample party(String party) {
        ObjectNode other = event.deepCopy();
        ((ObjectNode) other.at("/requestContext/authorizer/lambda")).put("party", party);
        return new Sample(function, other);
    }

    /// The same request with another body, and so under another key.
    Sample body(JsonNode body) {
        ObjectNode other = event.deepCopy();
        other.put("body", body.toString());
        ((ObjectNode) other.path("headers"))
                .put("idempotency-key", "body-" + Integer.toHexString(body.hashCode()));
        return new Sample(function, other);
    }

    /// The same request about something else, and so under another key.
    Sample id(String id) {
        ObjectNode other = event.deepCopy();
        other.putObject("pathParameters").put("id", id);
        ((ObjectNode) other.path("headers")).put("idempotency-key", function + "-" + id);
        return new Sample(function, other);
    }

    Sample query(Map<String, String> query) {
        ObjectNode other = event.deepCopy();
        ObjectNode parameters = other.putObject("queryStringParameters");
        query.forEach(parameters::put);
        return new Sample(function, other);
    }

    boolean isHttp() {
        return event.has("routeKey") && !event.path("type").asText().equals("REQUEST");
    }

    JsonNode on(Ledger ledger) {
        return ledger.invoke(function, event);
    }
}
