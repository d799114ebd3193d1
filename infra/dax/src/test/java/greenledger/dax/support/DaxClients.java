package greenledger.dax.support;

import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dax.ClusterDaxClient;
import software.amazon.dax.Configuration;

/// The unmodified Java client, set up as an application does it.
public final class DaxClients {

    public static final String ACCESS_KEY = "AKIDEXAMPLE";
    public static final String SECRET_KEY = "secret";

    private DaxClients() {}

    public static Configuration.Builder configuration(URI endpoint) {
        return Configuration.builder()
                .url(endpoint.toString())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(ACCESS_KEY, SECRET_KEY));
    }

    public static StaticCredentialsProvider credentials(String accessKey, String secretKey) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }

    public static DynamoDbClient connect(URI endpoint) throws IOException {
        return connect(configuration(endpoint));
    }

    public static DynamoDbClient connect(Configuration.Builder configuration) throws IOException {
        return ClusterDaxClient.builder().overrideConfiguration(configuration.build()).build();
    }
}
