package greenledger.dax.support;

import greenledger.dynamodblocal.DynamoDbLocal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The DynamoDB behind the clusters of a whole test run.
public final class Origin implements AutoCloseable {

    private final DynamoDbLocal engine =
            DynamoDbLocal.start(
                    Path.of(
                            System.getProperty("greenledger.root"),
                            "infra/dynamodb-local/target/lib"));

    public URI endpoint() {
        return engine.endpoint();
    }

    /// A client that tries each request once.
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(it ->
                        it.retryStrategy(DefaultRetryStrategy.doNotRetry())
                                .executionInterceptors(List.of(interceptors)))
                .build();
    }

    @Override
    public void close() {
        engine.close();
    }
}
