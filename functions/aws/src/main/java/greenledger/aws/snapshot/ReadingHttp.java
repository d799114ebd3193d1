package greenledger.aws.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/// An HTTP client of the SDK that lets reads through, and answers everything else by itself:
/// whatever uses it changes nothing.
public final class ReadingHttp implements SdkHttpClient {

    private static final Set<String> READS = Set.of("BatchGetItem", "GetItem", "Query", "Scan");

    private final SdkHttpClient http;

    public ReadingHttp(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        return READS.contains(target.substring(target.indexOf('.') + 1))
                ? http.prepareRequest(request)
                : new Unsent();
    }

    @Override
    public void close() {
        http.close();
    }

    /// A request that goes nowhere, and is answered with an empty document.
    private static final class Unsent implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder()
                    .response(
                            SdkHttpResponse.builder()
                                    .statusCode(200)
                                    .putHeader("Content-Type", "application/x-amz-json-1.0")
                                    .build())
                    .responseBody(
                            AbortableInputStream.create(
                                    new ByteArrayInputStream("{}".getBytes(UTF_8))))
                    .build();
        }

        @Override
        public void abort() {
            // There is nothing on its way.
        }
    }
}
