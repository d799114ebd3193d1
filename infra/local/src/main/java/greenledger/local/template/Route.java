package greenledger.local.template;

import java.util.Optional;

/// One route of an HTTP API.
///
/// @param method an HTTP method or `ANY`
/// @param path as in OpenAPI, or `$default`
/// @param function the name of the function behind it
/// @param authorizer the name of the authorizer before it
public record Route(String method, String path, String function, Optional<String> authorizer) {

    boolean isSameKey(Route other) {
        return method.equals(other.method) && path.equals(other.path);
    }
}
