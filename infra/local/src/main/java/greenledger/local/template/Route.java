package greenledger.local.template;

import java.time.Duration;
import java.util.Optional;

/// One route of an HTTP API.
///
/// @param method an HTTP method or `ANY`
/// @param path as in OpenAPI, or `$default`
/// @param function the name of the function behind it
/// @param authorizer the name of the authorizer before it
/// @param timeout of the integration; API Gateway's own where none is given
public record Route(
        String method,
        String path,
        String function,
        Optional<String> authorizer,
        Optional<Duration> timeout) {

    boolean isSameKey(Route other) {
        return method.equals(other.method) && path.equals(other.path);
    }
}
