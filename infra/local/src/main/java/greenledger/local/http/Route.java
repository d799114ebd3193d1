package greenledger.local.http;

import greenledger.local.lambda.LambdaFunction;
import java.util.Optional;

/// A route key, the function that answers, and who decides whether it may be asked.
public record Route(
        RouteKey key, LambdaFunction function, Optional<RequestAuthorizer> authorizer) {}
