package greenledger.dax;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The way to the tables behind, and what is to be done with it in the end.
record TableAccess(DynamoDbClient dynamoDb, Runnable release) {

    static final AwsCredentialsProvider LOCAL_CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private static final int CONNECTIONS = 256;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static TableAccess through(DynamoDbClient borrowed) {
        return new TableAccess(borrowed, () -> {});
    }

    /// Tries nothing twice: a write that was done and is done again fails its own condition, and
    /// the client behind DAX decides what it repeats.
    static TableAccess at(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        DynamoDbClient own =
                DynamoDbClient.builder()
                        .endpointOverride(endpoint)
                        .region(region)
                        .credentialsProvider(credentials)
                        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
                        .overrideConfiguration(it ->
                                it.retryStrategy(DefaultRetryStrategy.doNotRetry())
                                        .apiCallTimeout(TIMEOUT))
                        .build();
        return new TableAccess(own, own::close);
    }
}
