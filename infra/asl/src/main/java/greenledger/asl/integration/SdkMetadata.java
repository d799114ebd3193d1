package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an optimized integration lets through of the HTTP response that it got.
final class SdkMetadata {

    private static final String HTTP = "SdkHttpMetadata";

    private SdkMetadata() {}

    /// Adds the metadata, and gives the headers so that a service can add its own.
    static ObjectNode add(ObjectNode response, String requestId, String contentType, int length) {
        ObjectNode http = response.putObject(HTTP);
        http.putObject("AllHttpHeaders");
        ObjectNode headers = http.putObject("HttpHeaders");
        headers.put("Connection", "keep-alive");
        headers.put("Content-Length", String.valueOf(length));
        headers.put("Content-Type", contentType);
        headers.put("x-amzn-RequestId", requestId);
        http.put("HttpStatusCode", 200);
        response.putObject("SdkResponseMetadata").put("RequestId", requestId);
        return headers;
    }

    /// Shows each header a second time, as a list.
    static void mirror(ObjectNode response) {
        JsonNode headers = response.path(HTTP).path("HttpHeaders");
        ObjectNode all = (ObjectNode) response.path(HTTP).path("AllHttpHeaders");
        headers.forEachEntry((name, value) -> all.putArray(name).add(value));
    }
}
