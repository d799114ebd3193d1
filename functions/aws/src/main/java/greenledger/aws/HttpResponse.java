package greenledger.aws;

import greenledger.core.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What goes back to an HTTP caller.
public record HttpResponse(int statusCode, Map<String, String> headers, String body) {

    private record ProblemDocument(
            String type, String title, int status, String detail, List<Problem.Violation> errors) {}

    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    public static HttpResponse json(int status, Object body) {
        return text(status, Json.write(body));
    }

    /// `json` is sent as it is.
    public static HttpResponse text(int status, String json) {
        return new HttpResponse(
                status,
                Map.of("content-type", "application/json", "cache-control", "no-store"),
                json);
    }

    public HttpResponse with(String header, String value) {
        return with(Map.of(header, value));
    }

    HttpResponse with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new HttpResponse(statusCode, all, body);
    }

    /// With the revision that it tells of: as a tag, and as what a later query may insist on.
    public HttpResponse at(long revision) {
        return with(
                Map.of(
                        "etag", etag(revision),
                        "consistency-token", Long.toString(revision)));
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    static HttpResponse problem(
            int status, String code, String detail, List<Problem.Violation> errors) {
        String title =
                code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
        ProblemDocument document =
                new ProblemDocument("/problems/" + code, title, status, detail, errors);
        return new HttpResponse(
                status,
                Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
                Json.write(document));
    }
}
