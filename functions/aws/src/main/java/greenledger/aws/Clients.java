package greenledger.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of one execution environment, over one HTTP client. Their endpoints are AWS's unless
/// the SDK's own variables (`AWS_ENDPOINT_URL_DYNAMODB` …) say otherwise, so that any emulator can
/// take AWS's place.
public record Clients(
        DynamoDbClient dynamo, EventBridgeClient bus, SfnClient executions, SqsClient queues) {

    /// Three tries fit well into the ten seconds that a function has; a fourth would only hold up
    /// its caller.
    private static final ClientOverrideConfiguration PATIENCE =
            ClientOverrideConfiguration.builder()
                    .retryStrategy(RetryMode.STANDARD)
                    .apiCallAttemptTimeout(Duration.ofMillis(2500))
                    .apiCallTimeout(Duration.ofSeconds(8))
                    .build();

    public static Clients from(Map<String, String> environment) {
        SdkHttpClient http = Apache5HttpClient.builder().maxConnections(64).build();
        return new Clients(
                at("DYNAMODB", DynamoDbClient.builder().httpClient(http), environment).build(),
                at("EVENTBRIDGE", EventBridgeClient.builder().httpClient(http), environment)
                        .build(),
                at("SFN", SfnClient.builder().httpClient(http), environment).build(),
                at("SQS", SqsClient.builder().httpClient(http), environment).build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B at(
            String service, B builder, Map<String, String> environment) {
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_" + service))
                .map(URI::create)
                .ifPresent(endpoint -> emulated(builder, endpoint, environment));
        return builder.overrideConfiguration(PATIENCE);
    }

    /// Away from AWS the usual search for credentials would ask services that are not there.
    private static <B extends AwsClientBuilder<B, ?>> void emulated(
            B builder, URI endpoint, Map<String, String> environment) {
        builder.endpointOverride(endpoint)
                .region(Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        environment.getOrDefault("AWS_ACCESS_KEY_ID", "local"),
                                        environment.getOrDefault(
                                                "AWS_SECRET_ACCESS_KEY", "local"))));
    }
}
