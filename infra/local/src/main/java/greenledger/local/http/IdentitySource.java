package greenledger.local.http;

import java.util.Optional;

/// Where an authorizer finds who is calling, such as `$request.header.Authorization`.
public sealed interface IdentitySource {

    record HeaderOf(String name) implements IdentitySource {}

    record QueryOf(String name) implements IdentitySource {}

    record RouteKeyOf() implements IdentitySource {}

    static IdentitySource parse(String expression) {
        if (expression.startsWith("$request.header.")) {
            return new HeaderOf(expression.substring("$request.header.".length()));
        }
        if (expression.startsWith("$request.querystring.")) {
            return new QueryOf(expression.substring("$request.querystring.".length()));
        }
        if (expression.equals("$context.routeKey")) {
            return new RouteKeyOf();
        }
        throw new IllegalArgumentException(
                expression
                        + " is no identity source that is served here: $request.header.*,"
                        + " $request.querystring.* and $context.routeKey are");
    }

    /// Nothing when the request does not say, or says it with nothing in it.
    default Optional<String> in(Call call) {
        Optional<String> value =
                switch (this) {
                    case HeaderOf(var name) -> call.request().header(name);
                    case QueryOf(var name) -> Optional.ofNullable(call.query().get(name));
                    case RouteKeyOf() -> Optional.of(call.route().key().text());
                };
        return value.filter(text -> !text.isBlank());
    }
}
