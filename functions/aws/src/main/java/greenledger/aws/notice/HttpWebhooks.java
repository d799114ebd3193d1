package greenledger.aws.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.core.Json;
import greenledger.core.Notices.Notice;
import greenledger.core.Webhooks;
import greenledger.domain.notice.Webhook;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.utils.StringInputStream;

/// Webhooks over HTTPS. Only a 2xx in time counts; redirects are not followed, bodies not read, and
/// no connection is shared between parties.
public final class HttpWebhooks implements Webhooks {

    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    private final InstantSource clock;
    private final DnsResolver resolver;
    private final Duration patience;

    /// @param resolver which hosts may be called
    /// @param patience until the status is there
    HttpWebhooks(InstantSource clock, DnsResolver resolver, Duration patience) {
        this.clock = clock;
        this.resolver = resolver;
        this.patience = patience;
    }

    /// @param isPrivateAllowed whether hosts may be called that only this network has
    public static HttpWebhooks of(InstantSource clock, boolean isPrivateAllowed) {
        DnsResolver system = SystemDefaultDnsResolver.INSTANCE;
        return new HttpWebhooks(
                clock,
                isPrivateAllowed ? system : new PublicAddresses(system),
                Duration.ofSeconds(5));
    }

    @Override
    public Optional<String> post(Webhook webhook, Notice notice) {
        String body = Json.write(notice);
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(URI.create(webhook.url().value()))
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Length", Integer.toString(body.getBytes(UTF_8).length))
                        .putHeader("GreenLedger-Notice-Id", notice.id())
                        .putHeader(
                                Signature.HEADER,
                                Signature.of(body, clock.instant(), webhook.secret()))
                        .build();
        try (SdkHttpClient client = client()) {
            return send(
                    client.prepareRequest(
                            HttpExecuteRequest.builder()
                                    .request(request)
                                    .contentStreamProvider(() -> new StringInputStream(body))
                                    .build()));
        }
    }

    private SdkHttpClient client() {
        return Apache5HttpClient.builder()
                .connectionTimeout(patience)
                .socketTimeout(patience)
                .dnsResolver(resolver)
                .proxyConfiguration(
                        ProxyConfiguration.builder()
                                .useSystemPropertyValues(false)
                                .useEnvironmentVariableValues(false)
                                .build())
                .build();
    }

    /// The client's own timeouts begin anew with each byte; where nothing comes at all, either may
    /// be first to tell.
    private Optional<String> send(ExecutableHttpRequest call) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> status = thread.submit(() -> status(call));
            try {
                return refused(status.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                return noAnswer();
            } catch (ExecutionException e) {
                return e.getCause() instanceof SocketTimeoutException
                        ? noAnswer()
                        : Optional.of(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of("interrupted while it was sent");
            } finally {
                call.abort();
            }
        }
    }

    private Optional<String> noAnswer() {
        return Optional.of("no answer within " + patience.toSeconds() + " seconds");
    }

    private static int status(ExecutableHttpRequest call) throws IOException {
        HttpExecuteResponse response = call.call();
        return response.httpResponse().statusCode();
    }

    private static Optional<String> refused(int status) {
        return status >= OK && status < REDIRECTION
                ? Optional.empty()
                : Optional.of("it answered " + status);
    }
}
