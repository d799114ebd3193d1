package greenledger.laptop.client.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;

/// One thing to be told to the ledger.
///
/// @param path where it is posted
public record Fact(FactKind kind, String path, ObjectNode body) {

    /// The same for the same fact, in whatever order the columns stood.
    String content() {
        return path + "\n" + Json.text(body);
    }
}
