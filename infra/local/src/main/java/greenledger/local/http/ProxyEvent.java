package greenledger.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The event that API Gateway makes of a call, in payload format 2.0.
///
/// As in HTTP APIs, and nowhere else, `rawPath` is decoded and `rawQueryString` is not.
final class ProxyEvent {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /// All other bodies are base64-encoded; form data and unnamed content too.
    private static final Pattern TEXT =
            Pattern.compile(
                    "(text/[^;]+|application/(json|xml|javascript))\\s*(;.*)?",
                    Pattern.CASE_INSENSITIVE);

    private final HttpApi.Identity api;

    ProxyEvent(HttpApi.Identity api) {
        this.api = api;
    }

    ObjectNode integration(Call call, Optional<ObjectNode> authorizer) {
        ObjectNode event = Json.object().put("version", "2.0");
        describe(event, call, authorizer);
        body(event, call.request());
        return event;
    }

    ObjectNode authorization(Call call, List<String> identity) {
        ObjectNode event = Json.object().put("version", "2.0").put("type", "REQUEST");
        event.put(
                "routeArn",
                "arn:aws:execute-api:%s:%s:%s/%s/%s%s"
                        .formatted(
                                api.region(),
                                api.accountId(),
                                api.apiId(),
                                api.stage(),
                                call.request().method(),
                                call.path()));
        ArrayNode sources = event.putArray("identitySource");
        identity.forEach(sources::add);
        describe(event, call, Optional.empty());
        return event;
    }

    private void describe(ObjectNode event, Call call, Optional<ObjectNode> authorizer) {
        HttpRequest request = call.request();
        event.put("routeKey", call.route().key().text());
        event.put("rawPath", call.path());
        event.put("rawQueryString", request.query());
        List<String> cookies = cookies(request);
        if (!cookies.isEmpty()) {
            cookies.forEach(event.putArray("cookies")::add);
        }
        put(event, "headers", headers(request));
        putUnlessEmpty(event, "queryStringParameters", call.query());
        event.set("requestContext", context(call, authorizer));
        putUnlessEmpty(event, "pathParameters", call.pathParameters());
    }

    private ObjectNode context(Call call, Optional<ObjectNode> authorizer) {
        HttpRequest request = call.request();
        ObjectNode context = Json.object();
        context.put("accountId", api.accountId());
        context.put("apiId", api.apiId());
        authorizer.ifPresent(values -> context.putObject("authorizer").set("lambda", values));
        context.put("domainName", api.domainName());
        context.put("domainPrefix", api.domainName().split("\\.", 2)[0]);
        ObjectNode http = context.putObject("http");
        http.put("method", request.method());
        http.put("path", call.path());
        http.put("protocol", request.protocol());
        http.put("sourceIp", request.sourceIp());
        http.put("userAgent", request.header("user-agent").orElse(""));
        context.put("requestId", call.requestId());
        context.put("routeKey", call.route().key().text());
        context.put("stage", api.stage());
        context.put("time", TIME.format(call.at()));
        context.put("timeEpoch", call.at().toEpochMilli());
        return context;
    }

    private static void body(ObjectNode event, HttpRequest request) {
        boolean text =
                request.header("content-encoding").isEmpty()
                        && request.header("content-type")
                                .filter(type -> TEXT.matcher(type.strip()).matches())
                                .isPresent();
        byte[] body = request.body();
        if (body.length > 0) {
            String encoded =
                    text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body);
            event.put("body", encoded);
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
    }

    private static Map<String, String> headers(HttpRequest request) {
        Map<String, String> joined = new TreeMap<>();
        for (Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!name.equals("cookie")) {
                joined.merge(name, header.value(), (first, next) -> first + "," + next);
            }
        }
        return joined;
    }

    private static List<String> cookies(HttpRequest request) {
        return request.headers().stream()
                .filter(header -> header.is("cookie"))
                .flatMap(header -> Stream.of(header.value().split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static void putUnlessEmpty(ObjectNode event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            put(event, name, values);
        }
    }

    private static void put(ObjectNode event, String name, Map<String, String> values) {
        values.forEach(event.putObject(name)::put);
    }
}
