package greenledger.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads what a function answered in payload format 2.0: a response with a `statusCode`, or any
/// other JSON, which is then the body itself.
final class ProxyReply {

    /// These are the gateway's to write.
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "keep-alive", "transfer-encoding", "upgrade");

    private ProxyReply() {}

    /// Nothing when the answer is not one that API Gateway can send on.
    static Optional<HttpReply> read(byte[] payload) {
        return Json.read(payload)
                .flatMap(answer ->
                        answer.has("statusCode")
                                ? response(answer)
                                : Optional.of(shorthand(answer)));
    }

    private static HttpReply shorthand(JsonNode answer) {
        return HttpReply.json(200, answer.isTextual() ? answer.textValue() : Json.text(answer));
    }

    private static Optional<HttpReply> response(JsonNode answer) {
        OptionalInt status = status(answer.get("statusCode"));
        Optional<byte[]> body = body(answer);
        Optional<List<Header>> headers = headers(answer);
        if (status.isEmpty() || body.isEmpty() || headers.isEmpty()) {
            return Optional.empty();
        }
        HttpReply reply = new HttpReply(status.getAsInt(), headers.get(), body.get());
        boolean typed = headers.get().stream().anyMatch(header -> header.is("content-type"));
        return Optional.of(
                typed || body.get().length == 0
                        ? reply
                        : reply.with(new Header("content-type", "text/plain;charset=UTF-8")));
    }

    private static OptionalInt status(JsonNode code) {
        int status = code.asInt(0);
        return status >= 200 && status <= 599 ? OptionalInt.of(status) : OptionalInt.empty();
    }

    private static Optional<byte[]> body(JsonNode answer) {
        JsonNode body = answer.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return Optional.of(new byte[0]);
        }
        if (!body.isTextual()) {
            return Optional.empty();
        }
        if (!answer.path("isBase64Encoded").asBoolean(false)) {
            return Optional.of(body.textValue().getBytes(UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(body.textValue()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<List<Header>> headers(JsonNode answer) {
        List<Header> headers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
            headers.add(new Header(header.getKey(), header.getValue().asText()));
        }
        for (Map.Entry<String, JsonNode> header : answer.path("multiValueHeaders").properties()) {
            headers.removeIf(single -> single.is(header.getKey()));
            header.getValue().forEach(v -> headers.add(new Header(header.getKey(), v.asText())));
        }
        answer.path("cookies").forEach(c -> headers.add(new Header("set-cookie", c.asText())));
        headers.removeIf(header -> HOP_BY_HOP.contains(header.name().toLowerCase(Locale.ROOT)));
        boolean sendable = headers.stream().allMatch(ProxyReply::isSendable);
        return sendable ? Optional.of(headers) : Optional.empty();
    }

    /// A line break in a header would let its value write headers of its own.
    private static boolean isSendable(Header header) {
        String line = header.name() + header.value();
        return !header.name().isBlank() && line.chars().noneMatch(c -> c == '\r' || c == '\n');
    }
}
