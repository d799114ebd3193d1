package greenledger.laptop.client.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.http.Ledger;
import greenledger.local.json.Json;
import java.util.Map;
import java.util.UUID;

/// The steps that the ledger takes with one view.
public record ViewSteps(Ledger ledger, String view) {

    public JsonNode start(int segments) throws InterruptedException {
        return take(step("start").put("segments", segments));
    }

    JsonNode build(int version, int segment, int most) throws InterruptedException {
        return take(
                step("build").put("version", version).put("segment", segment).put("most", most));
    }

    public JsonNode cutOver(int version) throws InterruptedException {
        return take(step("cutOver").put("version", version));
    }

    public JsonNode rollBack() throws InterruptedException {
        return take(step("rollBack"));
    }

    /// Deletes all rows of a version.
    public void retire(int version) throws InterruptedException {
        JsonNode slice = take(step("retire").put("version", version));
        while (slice.has("cursor")) {
            slice =
                    take(
                            step("retire")
                                    .put("version", version)
                                    .put("cursor", slice.path("cursor").asText()));
        }
    }

    private static ObjectNode step(String action) {
        return Json.object().put("action", action);
    }

    /// @throws StepRefused in the ledger's own words
    private JsonNode take(ObjectNode step) throws InterruptedException {
        Answer answer =
                ledger.post(
                        "/operations/views/" + view, step, UUID.randomUUID().toString(), Map.of());
        if (!answer.isSuccess()) {
            throw new StepRefused(answer.problem());
        }
        return answer.body();
    }
}
