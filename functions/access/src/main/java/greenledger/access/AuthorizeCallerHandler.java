package greenledger.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.telemetry.Telemetry;
import greenledger.core.Backplane;
import greenledger.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP API's authorizer (`REQUEST`, payload format 2.0, simple response): lets in whoever
/// bears a token of the issuer.
///
/// Whoever is kept out is not told why; the log is. A fault, such as an issuer whose keys cannot be
/// had, is thrown: API Gateway then answers 500 and remembers nothing.
public final class AuthorizeCallerHandler implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizeCallerHandler.class);

    private final TokenVerifier tokens;

    public AuthorizeCallerHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    AuthorizeCallerHandler(Backplane backplane) {
        this.tokens = new TokenVerifier(backplane.issuer(), backplane.clock());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        Telemetry.invocation(
                context, () -> Json.STORED.writeValue(out, answer(Json.STORED.readTree(in))));
    }

    private AuthorizerAnswer answer(JsonNode event) {
        // API Gateway writes all header names in small letters, and repeated values as one.
        String header = event.path("headers").path("authorization").asText();
        return switch (tokens.verify(header)) {
            case Verdict.Verified verified -> AuthorizerAnswer.allow(verified);
            case Verdict.Denied(String why) -> {
                LOG.warn(
                        "Request {} was denied: {}",
                        event.path("requestContext").path("requestId").asText(),
                        why);
                yield AuthorizerAnswer.deny();
            }
        };
    }
}
