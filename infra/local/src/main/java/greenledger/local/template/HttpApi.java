package greenledger.local.template;

import java.util.List;
import java.util.Optional;

/// An API Gateway HTTP API.
///
/// @param defaultAuthorizer before every route of a function's event that names none
public record HttpApi(
        String name,
        List<Route> routes,
        List<RequestAuthorizer> authorizers,
        Optional<String> defaultAuthorizer,
        Optional<Cors> cors)
        implements StackPart {

    /// What SAM calls no authorizer at all.
    private static final String NONE = "NONE";

    public HttpApi {
        routes = List.copyOf(routes);
        authorizers = List.copyOf(authorizers);
    }

    /// The route as this API guards it.
    Route guarded(Route route) {
        return new Route(
                route.method(),
                route.path(),
                route.function(),
                route.authorizer().or(() -> defaultAuthorizer).filter(name -> !name.equals(NONE)));
    }
}
