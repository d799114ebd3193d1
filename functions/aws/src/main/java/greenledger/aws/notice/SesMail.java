package greenledger.aws.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import greenledger.core.Mail;
import greenledger.core.Notices.Notice;
import greenledger.domain.notice.EmailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

/// Mail by Amazon SES, or whatever answers in its place: `SendEmail` of API version 2.
///
/// It is the one call of SES that is made, so that its client is left out of the packages.
public final class SesMail implements Mail {

    private static final int OK = 200;

    /// Where SES is and as whom it is called.
    public record Account(URI endpoint, String region, AwsCredentialsProvider credentials) {}

    private final SdkHttpClient http;
    private final Account account;
    private final String from;

    /// @param from the sender's address, which SES has verified; blank where no mail is sent
    public SesMail(SdkHttpClient http, Account account, String from) {
        this.http = http;
        this.account = account;
        this.from = from;
    }

    @Override
    public Optional<String> send(EmailAddress to, Notice notice) {
        if (from.isBlank()) {
            return Optional.of("no sender's address is set (MAIL_FROM)");
        }
        SignedRequest request = signed(body(to, notice));
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(request.request());
        request.payload().ifPresent(call::contentStreamProvider);
        try {
            return outcome(http.prepareRequest(call.build()).call());
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private SignedRequest signed(String body) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(account.endpoint().resolve("/v2/email/outbound-emails"))
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Length", Integer.toString(body.getBytes(UTF_8).length))
                        .build();
        return AwsV4HttpSigner.create()
                .sign(sign ->
                        sign.identity(account.credentials().resolveCredentials())
                                .request(request)
                                .payload(() -> new StringInputStream(body))
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ses")
                                .putProperty(AwsV4HttpSigner.REGION_NAME, account.region()));
    }

    private String body(EmailAddress to, Notice notice) {
        ObjectNode body = Json.STORED.createObjectNode().put("FromEmailAddress", from);
        body.putObject("Destination").putArray("ToAddresses").add(to.value());
        ObjectNode simple = body.putObject("Content").putObject("Simple");
        simple.putObject("Subject").put("Data", "GreenLedger: " + notice.subject());
        StringBuilder text = new StringBuilder(notice.text()).append("\n\n");
        notice.about()
                .forEach(
                        (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        simple.putObject("Body").putObject("Text").put("Data", text.toString());
        return body.toString();
    }

    private static Optional<String> outcome(HttpExecuteResponse response) throws IOException {
        int status = response.httpResponse().statusCode();
        String said = response.responseBody().isPresent() ? read(response) : "";
        return status == OK ? Optional.empty() : Optional.of("SES answered " + status + " " + said);
    }

    private static String read(HttpExecuteResponse response) throws IOException {
        try (InputStream body = response.responseBody().orElseThrow()) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }
}
