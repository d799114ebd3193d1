package greenledger.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a function says about the batch that it was given.
sealed interface BatchReply {

    /// These records, and no others, have failed.
    record Failed(Set<String> identifiers) implements BatchReply {}

    /// The reply means nothing, so nothing of the batch counts as done.
    record Unreadable() implements BatchReply {}

    /// Reads a reply of a mapping that reports batch item failures. No failures, or no mention of
    /// any, is complete success; an identifier that is not of the batch makes all of it fail.
    static BatchReply read(byte[] payload, Set<String> batch) {
        if (payload.length == 0) {
            return new Failed(Set.of());
        }
        Optional<JsonNode> reply = Json.read(payload);
        if (reply.isEmpty()) {
            return new Unreadable();
        }
        JsonNode failures = reply.get().path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new Failed(Set.of());
        }
        Set<String> identifiers = new HashSet<>();
        for (JsonNode failure : failures) {
            String identifier = failure.path("itemIdentifier").asText("");
            if (!batch.contains(identifier)) {
                return new Unreadable();
            }
            identifiers.add(identifier);
        }
        return failures.isArray() ? new Failed(identifiers) : new Unreadable();
    }
}
