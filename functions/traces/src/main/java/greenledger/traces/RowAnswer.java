package greenledger.traces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Json;
import java.util.Map;

/// A row as its reader gets it: its fields and the revision up to which they tell.
final class RowAnswer {

    private RowAnswer() {}

    static HttpResponse of(HttpRequest request, Object row, long revision) {
        String etag = HttpResponse.etag(revision);
        if (request.headers().getOrDefault("if-none-match", "").equals(etag)) {
            return new HttpResponse(304, Map.of(), "").at(revision);
        }
        ObjectNode json = Json.STORED.valueToTree(row);
        return HttpResponse.json(200, json.put("revision", revision)).at(revision);
    }
}
