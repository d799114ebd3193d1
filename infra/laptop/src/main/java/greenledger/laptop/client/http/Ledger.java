package greenledger.laptop.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A ledger, reached over HTTP. What fails in passing is sent again, a fact always under the same
/// key, so that it is recorded once.
public final class Ledger implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI url;
    private final String token;
    private final Patience patience;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    public Ledger(URI url, String token, Patience patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
    }

    /// @param path percent-encoded, with its query
    /// @throws NoAnswer when the ledger cannot be reached
    public Answer get(String path, Map<String, String> headers) throws InterruptedException {
        return send(request(path, headers).GET().build());
    }

    /// @param key under which the same request is recognised
    /// @throws NoAnswer when the ledger cannot be reached
    public Answer post(String path, JsonNode body, String key, Map<String, String> headers)
            throws InterruptedException {
        return send(
                request(path, headers)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> asked = Optional.empty();
            try {
                Answer answer = Answer.of(http.send(request, BodyHandlers.ofByteArray()));
                if (!answer.isPassing() || attempt == patience.attempts()) {
                    return answer;
                }
                asked = retryAfter(answer);
            } catch (IOException e) {
                if (attempt == patience.attempts()) {
                    throw new NoAnswer(url, e);
                }
            }
            patience.rest(attempt, asked);
        }
    }

    /// In seconds; a date there is left to our own patience.
    private static Optional<Duration> retryAfter(Answer answer) {
        return answer.header("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
