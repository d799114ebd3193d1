package greenledger.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.Outcome.Answered;
import greenledger.local.lambda.Outcome.Failed;
import greenledger.local.parcels.CountRequestsHandler;
import greenledger.local.parcels.NoSuchSetting;
import greenledger.local.parcels.ParcelsBackplane;
import greenledger.local.parcels.ReadSettingHandler;
import greenledger.local.parcels.WaitAtGateHandler;
import greenledger.local.parcels.WaitAtGateHandler.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/// A function keeps the promises of Lambda.
class HostedFunctionTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Path CODE =
            Path.of(System.getProperty("greenledger.root"), "infra/local/target/local.zip");

    @Test
    void a_handler_is_built_by_its_backplane_constructor() {
        HostedFunction function =
                function(
                        ReadSettingHandler.class,
                        LONG,
                        Optional.of(environment ->
                                new ParcelsBackplane(environment, new LinkedBlockingQueue<>())));

        assertEquals("\"Hello\"", answer(function, "\"GREETING\""));
    }

    @Test
    void an_error_is_reported_by_its_full_class_name_and_its_own_frames() {
        HostedFunction function =
                function(
                        ReadSettingHandler.class,
                        LONG,
                        Optional.of(environment ->
                                new ParcelsBackplane(environment, new LinkedBlockingQueue<>())));

        Failed failure = failure(function, "\"NOWHERE\"");

        assertEquals(NoSuchSetting.class.getName(), failure.errorType());
        assertEquals("There is no setting NOWHERE", failure.errorMessage());
        List<String> trace = failure.stackTrace();
        assertTrue(
                trace.getLast().startsWith(ReadSettingHandler.class.getName() + ".handleRequest"),
                () -> "the last frame is " + trace.getLast());
    }

    @Test
    void a_typed_handler_is_told_of_its_function() {
        JsonNode answer =
                read(answer(function(CountRequestsHandler.class), "{\"parcel\":\"p-1\"}"));

        assertEquals("p-1", answer.path("parcel").asText());
        assertEquals("parcels", answer.path("function").asText());
        assertEquals(512, answer.path("memory").asInt());
        assertEquals("request-1", answer.path("request").asText());
        assertEquals(30_000, answer.path("remaining").asInt());
    }

    @Test
    void one_request_after_the_other_is_served_by_the_same_instance() {
        HostedFunction function = function(CountRequestsHandler.class);

        answer(function, "{\"parcel\":\"p-1\"}");

        assertEquals(2, read(answer(function, "{\"parcel\":\"p-2\"}")).path("served").asInt());
    }

    @Test
    void two_requests_at_a_time_are_served_by_two_instances() throws InterruptedException {
        ConcurrentLinkedQueue<Gate> gates =
                new ConcurrentLinkedQueue<>(List.of(Gate.shut(), Gate.shut()));
        List<Gate> both = List.copyOf(gates);
        HostedFunction function =
                function(WaitAtGateHandler.class, LONG, Optional.of(_ -> gates.remove()));

        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> answer(function, "\"a\""));
        both.get(0).begun().await();
        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> answer(function, "\"b\""));
        both.get(1).begun().await();
        both.forEach(gate -> gate.open().countDown());

        assertEquals("\"a\"", first.join());
        assertEquals("\"b\"", second.join());
    }

    @Test
    void more_than_the_reserved_concurrency_is_throttled() throws InterruptedException {
        Gate gate = Gate.shut();
        HostedFunction function =
                new HostedFunction(
                        settings(WaitAtGateHandler.class, LONG, Optional.of(1)),
                        Optional.of(_ -> gate),
                        now(),
                        () -> "request-1");
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> answer(function, "\"a\""));
        gate.begun().await();

        assertEquals("TooManyRequestsException", failure(function, "\"b\"").errorType());

        gate.open().countDown();
        assertEquals("\"a\"", first.join());
        assertEquals("\"c\"", answer(function, "\"c\""));
    }

    @Test
    void an_invocation_past_its_timeout_is_answered_without_it() {
        Gate gate = Gate.shut();
        HostedFunction function =
                function(WaitAtGateHandler.class, Duration.ofMillis(50), Optional.of(_ -> gate));

        Failed failure = failure(function, "\"a\"");

        assertEquals("Sandbox.Timedout", failure.errorType());
        assertEquals("Task timed out after 0.05 seconds", failure.errorMessage());
        gate.open().countDown();
        assertEquals("\"b\"", answer(function, "\"b\""));
    }

    @Test
    void payloads_are_limited_as_lambda_limits_them() {
        HostedFunction function = function(WaitAtGateHandler.class);
        String largest = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";

        assertEquals(largest, answer(function, largest));
        assertEquals("RequestTooLargeException", failure(function, largest + " ").errorType());
    }

    @Test
    void a_handler_of_another_module_than_its_package_is_refused() {
        Path elsewhere = CODE.resolveSibling("../../asl/target/asl.zip");

        assertRefused(WaitAtGateHandler.class.getName(), elsewhere, "is built in");
        assertRefused(WaitAtGateHandler.class.getName(), elsewhere, "infra/asl");
    }

    @Test
    void a_handler_that_is_not_there_is_refused() {
        assertRefused("greenledger.local.parcels.NoSuchHandler", CODE, "not on the class path");
    }

    private static void assertRefused(String handler, Path code, String reason) {
        FunctionSettings settings =
                new FunctionSettings(
                        "parcels", "arn", handler, code, LONG, 512, Map.of(), Optional.empty());

        IllegalStateException refused =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                new HostedFunction(
                                        settings, Optional.empty(), now(), () -> "request-1"));

        assertTrue(refused.toString().contains(reason), refused::toString);
    }

    private static HostedFunction function(Class<?> handler) {
        return function(handler, LONG, Optional.empty());
    }

    private static HostedFunction function(
            Class<?> handler, Duration timeout, Optional<BackplaneFactory> backplanes) {
        return new HostedFunction(
                settings(handler, timeout, Optional.empty()), backplanes, now(), () -> "request-1");
    }

    private static FunctionSettings settings(
            Class<?> handler, Duration timeout, Optional<Integer> concurrency) {
        return new FunctionSettings(
                "parcels",
                "arn:aws:lambda:eu-central-1:000000000000:function:parcels",
                handler.getName(),
                CODE,
                timeout,
                512,
                Map.of("GREETING", "Hello"),
                concurrency);
    }

    private static InstantSource now() {
        return InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    }

    private static String answer(LambdaFunction function, String payload) {
        Outcome outcome = function.invoke(payload.getBytes(UTF_8));
        return new String(assertInstanceOf(Answered.class, outcome).payload(), UTF_8);
    }

    private static Failed failure(LambdaFunction function, String payload) {
        return assertInstanceOf(Failed.class, function.invoke(payload.getBytes(UTF_8)));
    }

    private static JsonNode read(String json) {
        return Json.read(json).orElseThrow();
    }
}
