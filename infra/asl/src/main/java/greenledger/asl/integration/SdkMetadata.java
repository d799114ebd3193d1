package greenledger.asl.integration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an optimized integration lets through of the HTTP response that it got.
final class SdkMetadata {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private SdkMetadata() {}

    /// Adds the metadata to a response.
    ///
    /// @param own headers of this service alone
    static ObjectNode addTo(
            ObjectNode response,
            String requestId,
            String contentType,
            int length,
            Instant date,
            Map<String, String> own) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Connection", "keep-alive");
        headers.put("Content-Length", String.valueOf(length));
        headers.put("Content-Type", contentType);
        headers.put("Date", HTTP_DATE.format(date));
        headers.put("x-amzn-RequestId", requestId);
        headers.putAll(own);
        ObjectNode http = response.putObject("SdkHttpMetadata");
        ObjectNode all = http.putObject("AllHttpHeaders");
        headers.forEach((name, value) -> all.set(name, listOf(value)));
        ObjectNode single = http.putObject("HttpHeaders");
        headers.forEach(single::put);
        http.put("HttpStatusCode", 200);
        response.putObject("SdkResponseMetadata").put("RequestId", requestId);
        return response;
    }

    private static ArrayNode listOf(String value) {
        return Json.array().add(value);
    }
}
