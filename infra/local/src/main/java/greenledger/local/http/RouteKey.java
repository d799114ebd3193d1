package greenledger.local.http;

import java.util.Optional;
import java.util.Set;

/// What a route is for: a method, or `ANY`, and a path; or `$default`, which takes what is left.
public record RouteKey(String text, String method, Optional<PathTemplate> path) {

    private static final String ANY = "ANY";
    private static final String DEFAULT = "$default";
    private static final Set<String> METHODS =
            Set.of(ANY, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public static RouteKey parse(String text) {
        if (text.equals(DEFAULT)) {
            return new RouteKey(text, ANY, Optional.empty());
        }
        String[] parts = text.split(" ", 2);
        if (parts.length != 2 || !METHODS.contains(parts[0])) {
            throw new IllegalArgumentException(
                    "A route key is $default, or a method and a path, not '" + text + "'");
        }
        return new RouteKey(text, parts[0], Optional.of(PathTemplate.parse(parts[1])));
    }

    boolean takes(String asked) {
        return takesAnyMethod() || method.equals(asked);
    }

    boolean takesAnyMethod() {
        return method.equals(ANY);
    }
}
