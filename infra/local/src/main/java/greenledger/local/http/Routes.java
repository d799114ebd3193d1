package greenledger.local.http;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the route of a request as API Gateway does: the most specific path that takes the method.
final class Routes {

    sealed interface Match {
        /// The parameters are as the path has them, still percent-encoded.
        record Found(Route route, Map<String, String> parameters) implements Match {}

        record WrongMethod(SortedSet<String> allowed) implements Match {}

        record Nowhere() implements Match {}
    }

    private static final Comparator<PathTemplate> DEFAULT_LAST =
            Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<RouteKey> MOST_SPECIFIC_FIRST =
            Comparator.comparing((RouteKey key) -> key.path().orElse(null), DEFAULT_LAST)
                    .thenComparing(RouteKey::takesAnyMethod);

    private final List<Route> routes;

    Routes(List<Route> routes) {
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (!seen.add(route.key().text())) {
                throw new IllegalArgumentException(
                        "Two routes have the key '%s'".formatted(route.key().text()));
            }
        }
        this.routes =
                routes.stream()
                        .sorted(Comparator.comparing(Route::key, MOST_SPECIFIC_FIRST))
                        .toList();
    }

    Match find(String method, String path) {
        SortedSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = parameters(route.key(), path);
            if (parameters.isPresent() && route.key().takes(method)) {
                return new Match.Found(route, parameters.get());
            }
            if (parameters.isPresent()) {
                allowed.add(route.key().method());
            }
        }
        return allowed.isEmpty() ? new Match.Nowhere() : new Match.WrongMethod(allowed);
    }

    private static Optional<Map<String, String>> parameters(RouteKey key, String path) {
        return key.path().isEmpty() ? Optional.of(Map.of()) : key.path().get().match(path);
    }
}
