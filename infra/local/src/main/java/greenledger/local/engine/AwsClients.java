package greenledger.local.engine;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The SDK clients with which the local cloud speaks to its own engines, over one HTTP client.
public final class AwsClients implements AutoCloseable {

    private static final String ANYONE = "local";

    private final SdkHttpClient http = Apache5HttpClient.builder().maxConnections(200).build();
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient dynamoDbStreams;
    private final SqsClient sqs;
    private final String region;

    /// @param dynamoDb where its streams answer, too
    public AwsClients(String region, URI dynamoDb, URI sqs) {
        this(region, dynamoDb, dynamoDb, sqs);
    }

    public AwsClients(String region, URI dynamoDb, URI dynamoDbStreams, URI sqs) {
        this.region = region;
        this.dynamoDbStreams =
                configured(DynamoDbStreamsClient.builder(), region, dynamoDbStreams)
                        .httpClient(http)
                        .build();
        this.dynamoDb =
                configured(DynamoDbClient.builder(), region, dynamoDb).httpClient(http).build();
        this.sqs = configured(SqsClient.builder(), region, sqs).httpClient(http).build();
    }

    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    public DynamoDbStreamsClient dynamoDbStreams() {
        return dynamoDbStreams;
    }

    public SqsClient sqs() {
        return sqs;
    }

    /// The EventBridge of whoever answers there.
    public EventBridgeClient eventBridge(URI endpoint) {
        return configured(EventBridgeClient.builder(), region, endpoint).httpClient(http).build();
    }

    @Override
    public void close() {
        dynamoDb.close();
        dynamoDbStreams.close();
        sqs.close();
        http.close();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder, String region, URI endpoint) {
        return builder.region(Region.of(region))
                .endpointOverride(endpoint)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(ANYONE, ANYONE)))
                .overrideConfiguration(settings ->
                        settings.retryStrategy(RetryMode.STANDARD)
                                .apiCallAttemptTimeout(Duration.ofSeconds(30)));
    }
}
