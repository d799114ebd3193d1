package greenledger.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

/// Requests as tests write them: `get("/lots?limit=2", "Authorization: token")`.
final class Requests {

    private Requests() {}

    static HttpRequest get(String target, String... headers) {
        return request("GET", target, "", headers);
    }

    static HttpRequest request(String method, String target, String body, String... headers) {
        String[] parts = target.split("\\?", 2);
        List<Header> lines =
                Stream.of(headers)
                        .map(line -> line.split(": ", 2))
                        .map(pair -> new Header(pair[0], pair[1]))
                        .toList();
        return new HttpRequest(
                method,
                parts[0],
                parts.length == 2 ? parts[1] : "",
                "HTTP/1.1",
                lines,
                body.getBytes(UTF_8),
                "192.0.2.1");
    }
}
