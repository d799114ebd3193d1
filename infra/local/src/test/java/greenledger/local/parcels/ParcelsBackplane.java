package greenledger.local.parcels;

import greenledger.local.engine.AwsClients;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

/// What the handlers of the tests may reach for: the environment of their function, and a place to
/// tell the test what they saw.
public record ParcelsBackplane(Map<String, String> environment, BlockingQueue<String> seen) {

    String setting(String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new NoSuchSetting(name));
    }

    /// Finds the services where the environment says they are, as any function does.
    AwsClients clients() {
        return new AwsClients(
                setting("AWS_REGION"),
                URI.create(setting("AWS_ENDPOINT_URL_DYNAMODB")),
                URI.create(setting("AWS_ENDPOINT_URL_SQS")));
    }
}
