package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// An ordinary HTTP client of the API, which sends again under the same key whatever was not
/// answered.
final class LedgerClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI url;
    private final String token;

    LedgerClient(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /// Sends until it is acknowledged.
    ///
    /// @return the revision that the acknowledgement names
    long post(String path, String key, String body) {
        HttpResponse<String> answer =
                untilAnswered(
                        request(path)
                                .header("idempotency-key", key)
                                .POST(BodyPublishers.ofString(body))
                                .build());
        if (answer.statusCode() != 201) {
            throw new AssertionError(
                    path
                            + " "
                            + key
                            + " was answered "
                            + answer.statusCode()
                            + " "
                            + answer.body());
        }
        return json(answer.body()).path("revision").asLong();
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = untilAnswered(request(path).GET().build());
        return answer.statusCode() == 200 ? json(answer.body()) : JSON.createObjectNode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(15))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + token);
    }

    private HttpResponse<String> untilAnswered(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (isFinal(answer) || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException("No answer within " + PATIENCE, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// What died in the middle of a request leaves it unfinished for a while, and says so.
    private static boolean isFinal(HttpResponse<?> answer) {
        return answer.statusCode() < 500 && answer.headers().firstValue("retry-after").isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
