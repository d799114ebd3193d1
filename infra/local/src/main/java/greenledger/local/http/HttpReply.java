package greenledger.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// What the gateway sends back.
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record HttpReply(int status, List<Header> headers, byte[] body) {

    public HttpReply {
        headers = List.copyOf(headers);
    }

    public static HttpReply json(int status, String body) {
        return new HttpReply(
                status,
                List.of(new Header("content-type", "application/json")),
                body.getBytes(UTF_8));
    }

    public HttpReply with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new HttpReply(status, more, body);
    }
}
