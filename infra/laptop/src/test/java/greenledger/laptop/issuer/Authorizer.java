package greenledger.laptop.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import greenledger.access.AuthorizeCallerHandler;
import greenledger.aws.Settings;
import greenledger.laptop.Backplanes;
import greenledger.local.lambda.FunctionSettings;
import greenledger.local.lambda.HostedFunction;
import greenledger.local.lambda.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/// The deployed authorizer, hosted as the local cloud hosts it, at a time that a test sets.
final class Authorizer {

    private static final Path CODE =
            Path.of(System.getProperty("greenledger.root"), "functions/access/target/access.zip");

    private final AtomicReference<Instant> now;
    private final HostedFunction function;

    private Authorizer(AtomicReference<Instant> now, Map<String, String> environment) {
        this.now = now;
        this.function =
                new HostedFunction(
                        new FunctionSettings(
                                "AuthorizeCaller",
                                "arn:aws:lambda:eu-central-1:000000000000:function:AuthorizeCaller",
                                AuthorizeCallerHandler.class.getName(),
                                CODE,
                                Duration.ofSeconds(30),
                                512,
                                environment,
                                Optional.empty()),
                        Optional.of(new Backplanes(now::get, new Random(7))),
                        now::get,
                        () -> "request-1");
    }

    static Authorizer trusting(Path home, Instant now) {
        Map<String, String> issuer = LocalIssuer.at(home).parameters();
        Map<String, String> environment = new HashMap<>();
        Settings.NEEDED.forEach(name -> environment.put(name, "of no use to it"));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9");
        environment.put("TOKEN_ISSUER", issuer.getOrDefault("TokenIssuer", ""));
        environment.put("TOKEN_AUDIENCE", issuer.getOrDefault("TokenAudience", ""));
        environment.put("TOKEN_KEYS_URL", issuer.getOrDefault("TokenKeysUrl", ""));
        return new Authorizer(new AtomicReference<>(now), environment);
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    String answer(String token) {
        String event = "{\"headers\":{\"authorization\":\"Bearer " + token + "\"}}";
        Outcome outcome = function.invoke(event.getBytes(UTF_8));
        return new String(
                assertInstanceOf(Outcome.Answered.class, outcome, outcome::toString).payload(),
                UTF_8);
    }
}
