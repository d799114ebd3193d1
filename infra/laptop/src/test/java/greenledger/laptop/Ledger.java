package greenledger.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.local.LocalCloud;
import greenledger.local.Options;
import greenledger.local.Parcels;
import greenledger.local.Plugins;
import greenledger.local.execution.AslEngine;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import greenledger.local.template.ServerlessFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// GreenLedger itself on the local cloud, with all that it publishes.
record Ledger(LocalCloud cloud, BlockingQueue<Bus.Message> published) implements AutoCloseable {

    /// Far more than a projection takes, even on a machine that does other things as well.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Ledger start() {
        return start(Repository.path("template.yaml"), real -> real, UnaryOperator.identity());
    }

    /// @param template the repository's, or a variation on it
    /// @param release what becomes of the backplane that functions are built on
    /// @param courier brings functions what streams and queues hold for them
    static Ledger start(
            Path template,
            UnaryOperator<Backplane> release,
            UnaryOperator<LambdaFunction> courier) {
        Options.Outside outside = Options.Outside.real();
        BlockingQueue<Bus.Message> published = new LinkedBlockingQueue<>();
        Backplanes backplanes = new Backplanes(outside.scheduler(), outside.chance());
        Plugins plugins =
                Plugins.none()
                        .with(environment ->
                                new OverheardBackplane(
                                        release.apply(backplanes.backplane(environment)),
                                        published,
                                        1))
                        .with(new AslEngine())
                        .with(new ProblemDocuments())
                        .delivering(courier);
        Options options =
                Options.of(template, Parcels.engines())
                        .given(outside)
                        .with(plugins)
                        .with(
                                Map.of(
                                        "TokenIssuer",
                                        "https://issuer.example",
                                        "TokenKeysUrl",
                                        noKeys().toUri().toString(),
                                        "MailFrom",
                                        "ledger@greenledger.example"));
        return new Ledger(LocalCloud.start(options), published);
    }

    /// What a function makes of an event.
    ///
    /// @param function its name without `Function`
    JsonNode invoke(String function, JsonNode event) {
        Outcome outcome = function(function).invoke(event.toString().getBytes(UTF_8));
        return switch (outcome) {
            case Outcome.Answered(byte[] payload) -> json(new String(payload, UTF_8));
            case Outcome.Failed failed -> throw new AssertionError(function + ": " + failed);
        };
    }

    /// @param name without `Function`
    LambdaFunction function(String name) {
        String function =
                cloud.stack().all(ServerlessFunction.class).stream()
                        .filter(each -> each.logicalId().equals(name + "Function"))
                        .map(ServerlessFunction::name)
                        .findFirst()
                        .orElseThrow();
        return cloud.functions().find(function).orElseThrow().function();
    }

    /// Asks until the answer will do: what was written is projected a moment later.
    JsonNode invokeUntil(String function, JsonNode event, Predicate<JsonNode> willDo) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode answer = invoke(function, event);
        while (!willDo.test(answer) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            answer = invoke(function, event);
        }
        if (!willDo.test(answer)) {
            throw new AssertionError(function + " still answers " + answer);
        }
        return answer;
    }

    /// Until every message of a queue has been taken, and done with.
    void awaitEmpty(String queue) {
        Instant end = Instant.now().plus(PATIENCE);
        String url = cloud.clients().sqs().getQueueUrl(ask -> ask.queueName(queue)).queueUrl();
        while (messages(url) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(queue + " still has messages");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private int messages(String queueUrl) {
        return cloud
                .clients()
                .sqs()
                .getQueueAttributes(ask ->
                        ask.queueUrl(queueUrl)
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName
                                                .APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /// The next fact of a tenant's that goes onto the bus.
    Bus.Message nextPublishedBy(String tenant) throws InterruptedException {
        for (Bus.Message message = poll(); ; message = poll()) {
            if (json(message.json()).path("tenant").asText().equals(tenant)) {
                return message;
            }
        }
    }

    private Bus.Message poll() throws InterruptedException {
        return Optional.ofNullable(published.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("Nothing more was published"));
    }

    @Override
    public void close() {
        cloud.close();
    }

    static JsonNode json(String text) {
        try {
            return Repository.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + text, e);
        }
    }

    private static Path noKeys() {
        try {
            Path keys = Files.createTempFile("greenledger", ".jwks.json");
            keys.toFile().deleteOnExit();
            return Files.writeString(keys, "{\"keys\":[]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
