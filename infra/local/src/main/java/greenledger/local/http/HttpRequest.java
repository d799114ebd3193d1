package greenledger.local.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request as it came off the wire: path and query are still percent-encoded.
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record HttpRequest(
        String method,
        String path,
        String query,
        String protocol,
        List<Header> headers,
        byte[] body,
        String sourceIp) {

    public HttpRequest {
        headers = List.copyOf(headers);
    }

    /// The values of all headers of that name, joined as one.
    public Optional<String> header(String name) {
        String joined =
                headers.stream()
                        .filter(header -> header.is(name))
                        .map(Header::value)
                        .collect(Collectors.joining(","));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }
}
