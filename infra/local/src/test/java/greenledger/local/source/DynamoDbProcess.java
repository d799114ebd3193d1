package greenledger.local.source;

import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.local.Parcels;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// DynamoDB Local as a process of its own, started once for all tests of this JVM.
final class DynamoDbProcess implements AutoCloseable {

    private final DynamoDbLocal engine = DynamoDbLocal.start(Parcels.engines());
    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;

    private DynamoDbProcess() {
        StaticCredentialsProvider anyone =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        tables =
                DynamoDbClient.builder()
                        .endpointOverride(engine.endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(anyone)
                        .build();
        streams =
                DynamoDbStreamsClient.builder()
                        .endpointOverride(engine.endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(anyone)
                        .build();
    }

    DynamoDbClient tables() {
        return tables;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    @Override
    public void close() {
        tables.close();
        streams.close();
        engine.close();
    }

    /// Gives the one process to every test that asks for it.
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DynamoDbProcess.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(
                            DynamoDbProcess.class,
                            _ -> new DynamoDbProcess(),
                            DynamoDbProcess.class);
        }
    }
}
