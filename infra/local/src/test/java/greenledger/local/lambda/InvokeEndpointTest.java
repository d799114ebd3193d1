package greenledger.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.local.http.LocalServer;
import greenledger.local.time.VirtualScheduler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/// The unmodified Lambda client against functions on this machine.
@Tag("slow")
class InvokeEndpointTest {

    private final VirtualScheduler time =
            new VirtualScheduler(Instant.parse("2026-11-21T12:00:00Z"));
    private final ScriptedFunction echo =
            ScriptedFunction.of("echo", event -> ScriptedFunction.answered(event.toString()));
    private final ScriptedFunction broken =
            ScriptedFunction.of("broken", _ -> ScriptedFunction.failed("no luck"));
    private final ScriptedFunction busy =
            ScriptedFunction.of("busy", _ -> ServiceError.TOO_MANY_REQUESTS.with("Rate Exceeded."));
    private final ScriptedFunction unbuildable =
            ScriptedFunction.of(
                    "unbuildable",
                    _ -> {
                        throw new IllegalStateException("no constructor that fits");
                    });
    private LocalServer api;
    private LambdaClient client;

    @BeforeEach
    void open() {
        Functions functions =
                new Functions(
                        Map.of(
                                "echo",
                                entry(echo),
                                "broken",
                                entry(broken),
                                "busy",
                                entry(busy),
                                "unbuildable",
                                entry(unbuildable)));
        api =
                LocalServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new InvokeEndpoint(
                                functions,
                                new AsynchronousInvocations(
                                        functions, time, (_, _, _) -> {}, () -> "request-1")));
        client =
                LambdaClient.builder()
                        .endpointOverride(api.url())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("any", "any")))
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .overrideConfiguration(settings ->
                                settings.retryStrategy(RetryMode.STANDARD)
                                        .retryStrategy(retry -> retry.maxAttempts(1)))
                        .build();
    }

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo",
                "echo:live",
                "000000000000:function:echo",
                "arn:aws:lambda:eu-central-1:000000000000:function:echo",
                "arn:aws:lambda:eu-central-1:000000000000:function:echo:live"
            })
    void a_function_is_found_by_every_name_that_lambda_takes(String name) {
        InvokeResponse answer = invoke(name, "{\"a\":1}");

        assertEquals("{\"a\":1}", answer.payload().asUtf8String());
        assertEquals(200, answer.statusCode());
        assertNull(answer.functionError());
    }

    @Test
    void a_function_error_is_an_answer_with_a_mark() {
        InvokeResponse answer = invoke("broken", "{}");

        assertEquals(200, answer.statusCode());
        assertEquals("Unhandled", answer.functionError());
        assertEquals(
                "{\"errorMessage\":\"no luck\","
                        + "\"errorType\":\"java.lang.IllegalStateException\",\"stackTrace\":[]}",
                answer.payload().asUtf8String());
    }

    @Test
    void an_unknown_function_is_not_found() {
        assertThrows(ResourceNotFoundException.class, () -> invoke("nobody", "{}"));
    }

    @Test
    void a_throttled_function_says_so() {
        TooManyRequestsException refused =
                assertThrows(TooManyRequestsException.class, () -> invoke("busy", "{}"));

        assertEquals(429, refused.statusCode());
    }

    @Test
    void a_host_that_fails_says_that_it_was_not_the_function() {
        LambdaException refused =
                assertThrows(LambdaException.class, () -> invoke("unbuildable", "{}"));

        assertEquals(500, refused.statusCode());
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThrows(InvalidRequestContentException.class, () -> invoke("echo", "{"));
    }

    @Test
    void an_event_is_taken_at_once_and_invoked_later() {
        InvokeResponse answer =
                client.invoke(asked ->
                        asked.functionName("echo")
                                .invocationType(InvocationType.EVENT)
                                .payload(SdkBytes.fromUtf8String("{\"a\":1}")));

        assertEquals(202, answer.statusCode());
        assertEquals(0, echo.events().size());
        time.advance(Duration.ZERO);
        assertEquals(1, echo.events().size());
    }

    @Test
    void an_event_that_is_too_large_is_refused() {
        SdkBytes large = SdkBytes.fromUtf8String("\"" + "x".repeat(1024 * 1024) + "\"");

        assertThrows(
                RequestTooLargeException.class,
                () ->
                        client.invoke(asked ->
                                asked.functionName("echo")
                                        .invocationType(InvocationType.EVENT)
                                        .payload(large)));
    }

    private InvokeResponse invoke(String name, String payload) {
        return client.invoke(
                asked -> asked.functionName(name).payload(SdkBytes.fromUtf8String(payload)));
    }

    private static Functions.Entry entry(LambdaFunction function) {
        return new Functions.Entry(
                function,
                new AsynchronousPolicy(
                        2,
                        Duration.ofHours(6),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
