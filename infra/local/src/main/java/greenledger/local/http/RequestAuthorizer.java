package greenledger.local.http;

import greenledger.local.lambda.LambdaFunction;
import java.time.Duration;
import java.util.List;

/// A Lambda authorizer of type REQUEST, payload format 2.0, with simple responses. Its answer is
/// good for all requests with the same identity, for as long as the result's time to live.
public record RequestAuthorizer(
        String name,
        LambdaFunction function,
        List<IdentitySource> identitySources,
        Duration resultTtl) {

    private static final Duration LONGEST_TTL = Duration.ofHours(1);

    public RequestAuthorizer {
        identitySources = List.copyOf(identitySources);
        if (resultTtl.isNegative() || resultTtl.compareTo(LONGEST_TTL) > 0) {
            throw new IllegalArgumentException(
                    "The result of authorizer %s lives from 0 to 3600 seconds, not %d"
                            .formatted(name, resultTtl.toSeconds()));
        }
        if (resultTtl.isPositive() && identitySources.isEmpty()) {
            throw new IllegalArgumentException(
                    "Authorizer %s caches its results, so it needs an identity source"
                            .formatted(name));
        }
    }
}
