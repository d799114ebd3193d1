package greenledger.local.template;

import java.time.Duration;
import java.util.List;

/// A Lambda authorizer of an HTTP API: payload 2.0, simple response.
///
/// @param function the name of the function that decides
/// @param identitySources such as `$request.header.Authorization`
/// @param resultsLive how long an answer is kept; zero is not at all
public record RequestAuthorizer(
        String name, String function, List<String> identitySources, Duration resultsLive) {

    public RequestAuthorizer {
        identitySources = List.copyOf(identitySources);
    }
}
