package greenledger.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Any event: one question to DynamoDB by the SDK, and nothing else, for comparison.
public final class SdkHandler implements RequestStreamHandler {

    private final DynamoDbClient dynamo =
            DynamoDbClient.builder().httpClientBuilder(Apache5HttpClient.builder()).build();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        in.readAllBytes();
        boolean any = dynamo.listTables(all -> all.limit(1)).hasTableNames();
        out.write(Boolean.toString(any).getBytes(UTF_8));
    }
}
