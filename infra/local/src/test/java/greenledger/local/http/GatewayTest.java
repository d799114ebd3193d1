package greenledger.local.http;

import static greenledger.local.http.Requests.get;
import static greenledger.local.http.Requests.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class GatewayTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final VirtualScheduler time = new VirtualScheduler(NOON);
    private final ScriptedFunction lots =
            ScriptedFunction.answering("lots", "{\"statusCode\":200,\"body\":\"a lot\"}");

    @Test
    void path_parameters_and_path_reach_the_function_decoded_and_the_query_raw_and_decoded() {
        Gateway gateway = gateway(route("GET /lots/{id}", lots));
        HttpReply reply = gateway.serve(get("/lots/a%2Fb%20c+d?at=a%20b&at=c+d&flag"));
        assertEquals("200 a lot", text(reply));
        JsonNode event = lots.events().getFirst();
        assertEquals("a/b c+d", event.path("pathParameters").path("id").textValue());
        assertEquals("/lots/a/b c+d", event.path("rawPath").textValue());
        assertEquals("at=a%20b&at=c+d&flag", event.path("rawQueryString").textValue());
        assertEquals("a b,c d", event.path("queryStringParameters").path("at").textValue());
        assertEquals("", event.path("queryStringParameters").path("flag").textValue());
        assertEquals("21/Nov/2026:12:00:00 +0000", event.at("/requestContext/time").textValue());
        assertEquals("GET /lots/{id}", event.path("routeKey").textValue());
    }

    @Test
    void an_unknown_route_and_an_unknown_method_are_answered_as_api_gateway_answers_them() {
        Gateway gateway = gateway(route("GET /lots/{id}", lots));
        assertEquals("404 {\"message\":\"Not Found\"}", text(gateway.serve(get("/nowhere"))));
        assertEquals(
                "404 {\"message\":\"Not Found\"}",
                text(gateway.serve(request("DELETE", "/lots/7", ""))));
        assertEquals("200 a lot", text(gateway.serve(get("/lots/7"))));
    }

    @Test
    void the_user_of_the_gateway_can_put_refusals_into_other_words() {
        RefusalWriter problems =
                (refusal, request) ->
                        switch (refusal) {
                            case Refusal.NoMethod(var allowed) ->
                                    HttpReply.json(405, "\"" + request.path() + allowed + "\"");
                            case Refusal other ->
                                    RefusalWriter.asApiGateway().write(other, request);
                        };
        Gateway gateway = gateway(api(Optional.empty(), problems, route("GET /lots/{id}", lots)));
        assertEquals("405 \"/lots/7[GET]\"", text(gateway.serve(request("DELETE", "/lots/7", ""))));
    }

    @Test
    void a_target_that_is_not_percent_encoded_text_is_a_bad_request() {
        Gateway gateway = gateway(route("GET /lots/{id}", lots));
        assertEquals(400, gateway.serve(get("/lots/%zz")).status());
        assertEquals(400, gateway.serve(get("/lots/7?a=%e")).status());
        assertEquals(200, gateway.serve(get("/lots/7?a=%ee")).status());
    }

    @Test
    void a_body_of_the_limit_passes_and_one_byte_more_does_not() {
        Gateway gateway = gateway(route("POST /lots", lots));
        assertEquals(200, gateway.serve(request("POST", "/lots", "x".repeat(100))).status());
        assertEquals(
                "413 {\"message\":\"Request Entity Too Large\"}",
                text(gateway.serve(request("POST", "/lots", "x".repeat(101)))));
        assertEquals(1, lots.events().size());
    }

    @Test
    void a_function_that_fails_throws_or_answers_nonsense_is_an_internal_server_error() {
        Gateway gateway =
                gateway(
                        route("GET /failed", function(ScriptedFunction.failed("boom"))),
                        route("GET /nonsense", function(ScriptedFunction.answered("nonsense"))),
                        route("GET /thrown", ScriptedFunction.of("f", _ -> thrown())));
        for (String path : List.of("/failed", "/nonsense", "/thrown")) {
            assertEquals(
                    "500 {\"message\":\"Internal Server Error\"}", text(gateway.serve(get(path))));
        }
    }

    @Test
    void a_function_that_does_not_answer_in_thirty_seconds_is_unavailable() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Gateway gateway =
                gateway(route("GET /slow", ScriptedFunction.of("slow", _ -> wait(asked, over))));
        CompletableFuture<HttpReply> reply =
                CompletableFuture.supplyAsync(() -> gateway.serve(get("/slow")));
        asked.await();
        while (time.waiting() == 0) {
            Thread.onSpinWait();
        }
        time.advance(Duration.ofMillis(29_999));
        assertTrue(!reply.isDone());
        time.advance(Duration.ofMillis(1));
        assertEquals("503 {\"message\":\"Service Unavailable\"}", text(reply.get()));
        over.countDown();
    }

    @Test
    void a_preflight_is_answered_by_the_gateway_alone() {
        Gateway gateway = gateway(api(Optional.of(cors()), route("ANY /lots", lots)));
        HttpReply reply =
                gateway.serve(
                        request(
                                "OPTIONS",
                                "/lots",
                                "",
                                "Origin: https://shop.example",
                                "Access-Control-Request-Method: POST"));
        assertEquals(204, reply.status());
        assertEquals("https://shop.example", value(reply, "access-control-allow-origin"));
        assertEquals("GET,POST", value(reply, "access-control-allow-methods"));
        assertEquals("authorization", value(reply, "access-control-allow-headers"));
        assertEquals("600", value(reply, "access-control-max-age"));
        assertEquals("true", value(reply, "access-control-allow-credentials"));
        assertTrue(lots.events().isEmpty());
        assertEquals(200, gateway.serve(request("OPTIONS", "/lots", "")).status());
        assertEquals(1, lots.events().size());
    }

    @Test
    void an_origin_that_is_not_allowed_is_told_nothing() {
        Gateway gateway = gateway(api(Optional.of(cors()), route("ANY /lots", lots)));
        HttpReply preflight =
                gateway.serve(
                        request(
                                "OPTIONS",
                                "/lots",
                                "",
                                "Origin: https://evil.example",
                                "Access-Control-Request-Method: POST"));
        assertEquals("", value(preflight, "access-control-allow-origin"));
        assertEquals("", value(preflight, "access-control-allow-methods"));
        HttpReply reply = gateway.serve(get("/lots", "Origin: https://evil.example"));
        assertEquals("", value(reply, "access-control-allow-origin"));
    }

    @Test
    void what_a_function_says_about_cors_is_replaced_by_what_is_configured() {
        ScriptedFunction own =
                ScriptedFunction.answering(
                        "own",
                        """
                        {"statusCode": 200, "headers": {"Access-Control-Allow-Origin": "*"}}
                        """);
        Gateway gateway = gateway(api(Optional.of(cors()), route("GET /lots", own)));
        HttpReply reply = gateway.serve(get("/lots", "Origin: https://shop.example"));
        assertEquals("https://shop.example", value(reply, "access-control-allow-origin"));
        assertEquals("etag", value(reply, "access-control-expose-headers"));
        Gateway silent = gateway(route("GET /lots", own));
        assertEquals(
                "*",
                value(
                        silent.serve(get("/lots", "Origin: https://shop.example")),
                        "access-control-allow-origin"));
    }

    private static Cors cors() {
        return new Cors(
                List.of("https://shop.example"),
                List.of("GET", "POST"),
                List.of("authorization"),
                List.of("etag"),
                true,
                Optional.of(Duration.ofMinutes(10)));
    }

    private static ScriptedFunction function(Outcome outcome) {
        return ScriptedFunction.of("function", _ -> outcome);
    }

    private static Outcome thrown() {
        throw new IllegalStateException("the host itself fails");
    }

    private static Outcome wait(CountDownLatch asked, CountDownLatch over) {
        asked.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return ScriptedFunction.answered("{}");
    }

    private static Route route(String key, ScriptedFunction function) {
        return new Route(RouteKey.parse(key), function, Optional.empty());
    }

    private Gateway gateway(Route... routes) {
        return gateway(api(Optional.empty(), routes));
    }

    private Gateway gateway(HttpApi api) {
        return new Gateway(api, time, () -> "request-1");
    }

    private static HttpApi api(Optional<Cors> cors, Route... routes) {
        return api(cors, RefusalWriter.asApiGateway(), routes);
    }

    private static HttpApi api(Optional<Cors> cors, RefusalWriter refusals, Route... routes) {
        return new HttpApi(
                new HttpApi.Identity(
                        "eu-central-1", "000000000000", "local", "localhost", "$default"),
                List.of(routes),
                cors,
                new HttpApi.Limits(100, Duration.ofSeconds(30), Duration.ofSeconds(10)),
                refusals);
    }

    private static String text(HttpReply reply) {
        return reply.status() + " " + new String(reply.body(), UTF_8);
    }

    private static String value(HttpReply reply, String name) {
        return reply.headers().stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .reduce("", (first, next) -> first.isEmpty() ? next : first + "," + next);
    }
}
