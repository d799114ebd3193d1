package greenledger.local.http;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.SystemScheduler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Over real sockets.
final class HttpApiEndpointTest {

    private final SystemScheduler time = new SystemScheduler();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch slowIsAsked = new CountDownLatch(1);
    private final ScriptedFunction echo =
            ScriptedFunction.of(
                    "echo",
                    event ->
                            ScriptedFunction.answered(
                                    "{\"statusCode\":200,\"body\":\"%s\"}"
                                            .formatted(event.path("body").asText("nothing"))));
    private final CountDownLatch late = new CountDownLatch(1);
    private final ScriptedFunction slow =
            ScriptedFunction.of(
                    "slow",
                    _ -> {
                        slowIsAsked.countDown();
                        awaitLate();
                        return ScriptedFunction.answered("\"late\"");
                    });
    private final LocalServer server = start();

    @AfterEach
    void stop() {
        server.close();
        time.close();
    }

    @Test
    void a_request_goes_out_and_its_answer_comes_back() throws Exception {
        HttpResponse<String> response =
                send("POST", "/echo", "hello".getBytes(UTF_8), "content-type", "text/plain");
        assertEquals(200, response.statusCode());
        assertEquals("hello", response.body());
        assertEquals(
                "text/plain;charset=UTF-8", response.headers().firstValue("content-type").get());
        assertTrue(response.headers().firstValue("apigw-requestid").isPresent());
        assertEquals(
                "127.0.0.1", echo.events().getFirst().at("/headers/x-forwarded-for").textValue());
    }

    @Test
    void a_head_request_gets_the_head_of_what_get_would_get() throws Exception {
        HttpResponse<String> response = send("HEAD", "/echo", new byte[0]);
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
        assertEquals("7", response.headers().firstValue("content-length").get());
        assertEquals(
                "HEAD", echo.events().getFirst().at("/requestContext/http/method").textValue());
        assertEquals(200, send("OPTIONS", "/echo", new byte[0]).statusCode());
    }

    @Test
    void a_body_over_ten_megabytes_is_refused_and_the_connection_lives_on() throws Exception {
        byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
        assertEquals(413, send("POST", "/echo", tooLarge).statusCode());
        assertTrue(echo.events().isEmpty());
        assertEquals(200, send("POST", "/echo", new byte[] {1}).statusCode());
    }

    @Test
    void many_clients_at_once_each_get_their_own_answer() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers =
                    IntStream.range(0, 200)
                            .mapToObj(i ->
                                    clients.submit(() ->
                                            send(
                                                            "POST",
                                                            "/echo",
                                                            ("" + i).getBytes(UTF_8),
                                                            "content-type",
                                                            "text/plain")
                                                    .body()))
                            .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertEquals("" + i, answers.get(i).get());
            }
        }
    }

    @Test
    void answers_on_a_connection_that_is_kept_alive_are_not_held_back() throws Exception {
        int requests = 50;
        long[] micros = new long[requests];
        for (int i = 0; i < requests; i++) {
            long sent = System.nanoTime();
            send("POST", "/echo", "x".getBytes(UTF_8));
            micros[i] = (System.nanoTime() - sent) / 1000;
        }
        Arrays.sort(micros);
        long median = micros[requests / 2];
        System.out.printf("one after the other over HTTP: p50 %d µs%n", median);
        assertTrue(median < 20_000, "a delayed acknowledgement costs 40 ms: " + median + " µs");
    }

    @Test
    void a_fault_of_the_gateway_itself_is_answered_too() throws Exception {
        assertEquals(500, send("GET", "/refused", new byte[0]).statusCode());
        assertEquals(200, send("GET", "/echo", new byte[0]).statusCode());
    }

    @Test
    void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request("GET", "/slow", new byte[0]), ofString());
        slowIsAsked.await();
        time.after(Duration.ofMillis(200), late::countDown);
        server.close();
        assertEquals("late", answer.get().body());
        assertThrows(IOException.class, () -> send("GET", "/slow", new byte[0]));
    }

    private static HttpReply write(Refusal refusal, greenledger.local.http.HttpRequest request) {
        if (refusal instanceof Refusal.NoRoute) {
            throw new IllegalStateException("cannot be put into words");
        }
        return RefusalWriter.asApiGateway().write(refusal, request);
    }

    private void awaitLate() {
        try {
            late.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalServer start() {
        HttpApi api =
                new HttpApi(
                        new HttpApi.Identity(
                                "eu-central-1", "000000000000", "local", "localhost", "$default"),
                        List.of(
                                new Route(RouteKey.parse("ANY /echo"), echo, Optional.empty()),
                                new Route(RouteKey.parse("GET /slow"), slow, Optional.empty())),
                        Optional.empty(),
                        HttpApi.Limits.ofApiGateway(),
                        HttpApiEndpointTest::write);
        return LocalServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new HttpApiEndpoint(new Gateway(api, time, () -> UUID.randomUUID().toString())));
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, path, body, headers), ofString());
    }

    private HttpRequest request(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .method(method, body.length == 0 ? noBody() : ofByteArray(body));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }
}
