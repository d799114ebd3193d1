package greenledger.aws;

import greenledger.aws.snapshot.ReadingHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of one execution environment, over one HTTP client; a function pays at its start for
/// those that it asks for. Their endpoints are AWS's unless the SDK's own variables
/// (`AWS_ENDPOINT_URL_DYNAMODB` …) say otherwise, so that any emulator can take AWS's place.
public final class Clients implements AutoCloseable {

    /// Three tries fit well into the ten seconds that a function has; a fourth would only hold up
    /// its caller.
    private static final ClientOverrideConfiguration PATIENCE =
            ClientOverrideConfiguration.builder()
                    .retryStrategy(RetryMode.STANDARD)
                    .apiCallAttemptTimeout(Duration.ofMillis(2500))
                    .apiCallTimeout(Duration.ofSeconds(8))
                    .build();

    private final Lazy<SdkHttpClient> http;
    private final Lazy<DynamoDbClient> dynamo;
    private final Lazy<EventBridgeClient> bus;
    private final Lazy<SfnClient> executions;
    private final Lazy<SqsClient> queues;
    private final Lazy<DynamoDbStreamsClient> streams;
    private final Lazy<SignedCalls> mail;
    private final Lazy<SignedCalls> functions;
    private final Lazy<SignedCalls> rollouts;

    private Clients(Map<String, String> environment, Supplier<SdkHttpClient> transport) {
        http = new Lazy<>(transport);
        dynamo = of("DYNAMODB", DynamoDbClient::builder, environment);
        bus = of("EVENTBRIDGE", EventBridgeClient::builder, environment);
        executions = of("SFN", SfnClient::builder, environment);
        queues = of("SQS", SqsClient::builder, environment);
        streams = of("DYNAMODB_STREAMS", DynamoDbStreamsClient::builder, environment);
        mail = new Lazy<>(() -> signed("SESV2", "email", "ses", environment));
        functions = new Lazy<>(() -> signed("LAMBDA", "lambda", "lambda", environment));
        rollouts = new Lazy<>(() -> signed("CODEDEPLOY", "codedeploy", "codedeploy", environment));
    }

    public static Clients from(Map<String, String> environment) {
        return new Clients(Map.copyOf(environment), Clients::transport);
    }

    /// Clients that change nothing: whatever is no read is answered without being sent.
    static Clients reading(Map<String, String> environment) {
        return new Clients(Map.copyOf(environment), () -> new ReadingHttp(transport()));
    }

    public DynamoDbClient dynamo() {
        return dynamo.get();
    }

    EventBridgeClient bus() {
        return bus.get();
    }

    SfnClient executions() {
        return executions.get();
    }

    SqsClient queues() {
        return queues.get();
    }

    DynamoDbStreamsClient streams() {
        return streams.get();
    }

    SignedCalls mail() {
        return mail.get();
    }

    /// Ends every connection.
    @Override
    public void close() {
        http.get().close();
    }

    private static SdkHttpClient transport() {
        return Apache5HttpClient.builder().maxConnections(64).build();
    }

    SignedCalls functions() {
        return functions.get();
    }

    SignedCalls rollouts() {
        return rollouts.get();
    }

    /// @param setting as the SDK calls the service in its variables
    /// @param host as its host name begins
    /// @param service as requests to it are signed
    private SignedCalls signed(
            String setting, String host, String service, Map<String, String> environment) {
        String region = environment.getOrDefault("AWS_REGION", "us-east-1");
        SignedCalls.Account account =
                Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_" + setting))
                        .map(endpoint ->
                                new SignedCalls.Account(
                                        URI.create(endpoint), region, emulated(environment)))
                        .orElseGet(() ->
                                new SignedCalls.Account(
                                        URI.create(
                                                "https://%s.%s.amazonaws.com"
                                                        .formatted(host, region)),
                                        region,
                                        DefaultCredentialsProvider.builder().build()));
        return new SignedCalls(http.get(), account, service);
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> Lazy<C> of(
            String service, Supplier<B> builder, Map<String, String> environment) {
        return new Lazy<>(
                () -> at(service, builder.get().httpClient(http.get()), environment).build());
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
                .credentialsProvider(emulated(environment));
    }

    /// Whose credentials sign what is sent to DynamoDB and whatever stands in its place.
    public static AwsCredentialsProvider credentials(Map<String, String> environment) {
        return environment.containsKey("AWS_ENDPOINT_URL_DYNAMODB")
                ? emulated(environment)
                : DefaultCredentialsProvider.builder().build();
    }

    private static AwsCredentialsProvider emulated(Map<String, String> environment) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                        environment.getOrDefault("AWS_ACCESS_KEY_ID", "local"),
                        environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "local")));
    }
}
