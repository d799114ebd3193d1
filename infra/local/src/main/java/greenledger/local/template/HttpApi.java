package greenledger.local.template;

import java.util.List;
import java.util.Optional;

/// An API Gateway HTTP API.
public record HttpApi(
        String name, List<Route> routes, List<RequestAuthorizer> authorizers, Optional<Cors> cors)
        implements StackPart {

    public HttpApi {
        routes = List.copyOf(routes);
        authorizers = List.copyOf(authorizers);
    }
}
