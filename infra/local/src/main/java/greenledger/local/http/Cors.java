package greenledger.local.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a browser is told about other origins. The gateway answers preflight requests itself, and
/// what functions say about CORS does not go out.
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        boolean allowCredentials,
        Optional<Duration> maxAge) {

    private static final String ANY = "*";
    private static final String PREFIX = "access-control-";

    public Cors {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
        if (allowCredentials && allowOrigins.contains(ANY)) {
            throw new IllegalArgumentException(
                    "CORS with credentials names its origins: * is not allowed");
        }
    }

    static boolean isPreflight(HttpRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("origin").isPresent()
                && request.header("access-control-request-method").isPresent();
    }

    HttpReply preflight(HttpRequest request) {
        List<Header> headers = new ArrayList<>();
        origin(request)
                .ifPresent(origin -> {
                    headers.addAll(origin);
                    list("allow-methods", allowMethods).ifPresent(headers::add);
                    list("allow-headers", allowHeaders).ifPresent(headers::add);
                    maxAge.map(age -> header("max-age", "" + age.toSeconds()))
                            .ifPresent(headers::add);
                });
        return new HttpReply(204, headers, new byte[0]);
    }

    HttpReply decorate(HttpReply reply, HttpRequest request) {
        List<Header> headers = new ArrayList<>(reply.headers());
        headers.removeIf(header -> header.name().toLowerCase(Locale.ROOT).startsWith(PREFIX));
        origin(request)
                .ifPresent(origin -> {
                    headers.addAll(origin);
                    list("expose-headers", exposeHeaders).ifPresent(headers::add);
                });
        return new HttpReply(reply.status(), headers, reply.body());
    }

    private Optional<List<Header>> origin(HttpRequest request) {
        return request.header("origin")
                .flatMap(this::allowed)
                .map(origin -> {
                    List<Header> headers = new ArrayList<>();
                    headers.add(header("allow-origin", origin));
                    if (allowCredentials) {
                        headers.add(header("allow-credentials", "true"));
                    }
                    if (!origin.equals(ANY)) {
                        headers.add(new Header("vary", "origin"));
                    }
                    return headers;
                });
    }

    private Optional<String> allowed(String origin) {
        if (allowOrigins.contains(ANY)) {
            return Optional.of(ANY);
        }
        Set<String> itsScheme = Set.of(origin, origin.replaceFirst("://.*", "://*"));
        return allowOrigins.stream().anyMatch(itsScheme::contains)
                ? Optional.of(origin)
                : Optional.empty();
    }

    private static Optional<Header> list(String name, List<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(header(name, String.join(",", values)));
    }

    private static Header header(String name, String value) {
        return new Header(PREFIX + name, value);
    }
}
