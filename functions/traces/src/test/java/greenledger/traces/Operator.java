package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Json;
import greenledger.domain.lot.Tomatoes;

/// Whoever rebuilds a view, by calls, each in an environment of its own.
record Operator(Ledger ledger, String view) {

    JsonNode start(int segments) {
        return taken(step("start").put("segments", segments));
    }

    JsonNode build(int version, int segment, int most) {
        return taken(
                step("build").put("version", version).put("segment", segment).put("most", most));
    }

    /// Builds whatever is left of a version.
    void buildAll(int version, int segments) {
        for (int segment = 0; segment < segments; segment++) {
            while (!build(version, segment, 100).path("finished").asBoolean()) {
                // One page after the other.
            }
        }
    }

    JsonNode taken(ObjectNode step) {
        Reply reply = asks(step);
        assertEquals(200, reply.status(), reply.body().toString());
        return reply.body();
    }

    Reply asks(ObjectNode step) {
        return Call.on("POST /operations/views/{view}")
                .path("view", view)
                .by(ledger.tenant(), Tomatoes.PACKER, "operator")
                .body(step)
                .to(new RebuildViewHandler(ledger.backplane()));
    }

    static ObjectNode step(String action) {
        return Json.STORED.createObjectNode().put("action", action);
    }

    JsonNode operations() {
        return Call.on("GET /operations")
                .by(ledger.tenant(), Tomatoes.PACKER, "operator")
                .to(new GetOperationsHandler(ledger.backplane()))
                .body();
    }
}
