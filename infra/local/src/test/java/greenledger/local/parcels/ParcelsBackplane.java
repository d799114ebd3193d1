package greenledger.local.parcels;

import greenledger.local.engine.AwsClients;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

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

    EventBridgeClient events() {
        return EventBridgeClient.builder()
                .region(Region.of(setting("AWS_REGION")))
                .endpointOverride(URI.create(setting("AWS_ENDPOINT_URL_EVENTBRIDGE")))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        setting("AWS_ACCESS_KEY_ID"),
                                        setting("AWS_SECRET_ACCESS_KEY"))))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }
}
