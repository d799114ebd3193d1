package greenledger.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.utils.StringInputStream;

/// Signed calls of an AWS service of which so few are made that its client is left out of the
/// packages.
///
/// @param service as requests to it are signed, such as `ses`
public record SignedCalls(SdkHttpClient http, Account account, String service) {

    private static final int FIRST_REFUSAL = 300;

    /// Where a service is, and as whom it is called.
    public record Account(URI endpoint, String region, AwsCredentialsProvider credentials) {}

    /// What a service said.
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public boolean isSuccess() {
            return status < FIRST_REFUSAL;
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst();
        }
    }

    /// @param path already encoded
    public Answer post(String path, Map<String, String> headers, String body) throws IOException {
        SignedRequest request = signed(path, headers, body);
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(request.request());
        request.payload().ifPresent(call::contentStreamProvider);
        HttpExecuteResponse response = http.prepareRequest(call.build()).call();
        return new Answer(
                response.httpResponse().statusCode(),
                response.httpResponse().headers(),
                response.responseBody().isPresent() ? read(response) : "");
    }

    private SignedRequest signed(String path, Map<String, String> headers, String body) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(account.endpoint().resolve(path))
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Length", Integer.toString(body.getBytes(UTF_8).length));
        headers.forEach(request::putHeader);
        return AwsV4HttpSigner.create()
                .sign(sign ->
                        sign.identity(account.credentials().resolveCredentials())
                                .request(request.build())
                                .payload(() -> new StringInputStream(body))
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, account.region()));
    }

    private static String read(HttpExecuteResponse response) throws IOException {
        try (InputStream body = response.responseBody().orElseThrow()) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }
}
