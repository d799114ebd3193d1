package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Backplane;
import greenledger.local.Options;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.source.Filters;
import greenledger.local.source.QueueMapping;
import greenledger.local.source.QueueSource;
import greenledger.local.template.Queue;
import greenledger.local.template.Table;
import greenledger.local.time.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The whole local cloud, made of the deployed template but for its patience: what fails is tried
/// again within a second, and given up after the third time. Notices are taken by whoever a test
/// names.
///
/// @param backplane one of those that the functions were built on, without the bug
record PoisonedCloud(Ledger ledger, Backplane backplane) implements AutoCloseable {

    /// How often a message is tried here.
    static final int ATTEMPTS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// What stands in the template, and what instead of it here.
    private static final Map<String, String> VARIATIONS =
            Map.of(
                    "Queue: !GetAtt NoticesQueue.Arn\n",
                            "Queue: !GetAtt NoticesQueue.Arn\n            Enabled: false\n",
                    "MaximumRetryAttempts: 10", "MaximumRetryAttempts: 2",
                    "maxReceiveCount: 8", "maxReceiveCount: " + ATTEMPTS,
                    "maxReceiveCount: 4", "maxReceiveCount: " + ATTEMPTS,
                    "DelaySeconds: 60", "DelaySeconds: 0",
                    "MaximumRetryAttempts: 2\n        DestinationConfig:",
                            "MaximumRetryAttempts: 0\n        DestinationConfig:",
                    "Id: desk, ", "Id: desk, RetryPolicy: { MaximumRetryAttempts: 0 }, ");

    /// Long enough for a transfer that nothing is wrong with, and shorter than a test's patience.
    private static final Map<String, String> VARIATIONS_OF_THE_MACHINE =
            Map.of("\"TimeoutSeconds\": 8640000", "\"TimeoutSeconds\": 30");

    /// @param bug in the functions
    static PoisonedCloud start(PlantedBug bug) {
        return start(bug, UnaryOperator.identity());
    }

    /// @param courier brings functions what streams and queues hold for them
    static PoisonedCloud start(PlantedBug bug, UnaryOperator<LambdaFunction> courier) {
        AtomicReference<Backplane> backplane = new AtomicReference<>();
        Ledger ledger =
                Ledger.start(
                        template(),
                        real -> {
                            backplane.set(real);
                            return bug.in(real);
                        },
                        courier);
        // Whatever it answers: it has been built then.
        ledger.function("GetHealth").invoke(new byte[0]);
        PoisonedCloud cloud = new PoisonedCloud(ledger, backplane.get());
        ledger.cloud().stack().all(Queue.class).forEach(queue -> cloud.visibility(queue, 1));
        return cloud;
    }

    private static Path template() {
        try {
            Path folder = Files.createTempDirectory("greenledger");
            Files.createSymbolicLink(folder.resolve("infra"), Repository.path("infra"));
            Files.createDirectory(folder.resolve("statemachines"));
            Files.writeString(
                    folder.resolve("statemachines/transfer.asl.json"),
                    varied("statemachines/transfer.asl.json", VARIATIONS_OF_THE_MACHINE));
            return Files.writeString(
                    folder.resolve("template.yaml"),
                    varied("template.yaml", VARIATIONS)
                            .replace("CodeUri: ", "CodeUri: " + Repository.path("") + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException("No variation on the template", e);
        }
    }

    private static String varied(String file, Map<String, String> variations) throws IOException {
        String text = Files.readString(Repository.path(file));
        for (Map.Entry<String, String> variation : variations.entrySet()) {
            if (!text.contains(variation.getKey())) {
                throw new AssertionError(file + " has no " + variation.getKey());
            }
            text = text.replace(variation.getKey(), variation.getValue());
        }
        return text;
    }

    SqsClient queues() {
        return ledger.cloud().clients().sqs();
    }

    Queue queue(String logicalId) {
        return ledger.cloud().stack().all(Queue.class).stream()
                .filter(queue -> queue.name().endsWith("-" + logicalId))
                .findFirst()
                .orElseThrow();
    }

    String table(String logicalId) {
        return ledger.cloud().stack().all(Table.class).stream()
                .map(Table::name)
                .filter(name -> name.endsWith("-" + logicalId))
                .findFirst()
                .orElseThrow();
    }

    void send(String queue, String body) {
        String url = queue(queue).url();
        queues().sendMessage(message -> message.queueUrl(url).messageBody(body));
    }

    /// What lies in queues, and in which: a crash may leave a letter there that was brought back.
    Map<String, String> bodies(String... names) {
        Map<String, String> bodies = new HashMap<>();
        for (String name : names) {
            String url = queue(name).url();
            queues().receiveMessage(
                            look -> look.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
                    .messages()
                    .forEach(message -> bodies.put(message.body(), name));
        }
        return bodies;
    }

    /// A mapping is only made where this is longer than its function takes.
    void visibility(Queue queue, int seconds) {
        Map<QueueAttributeName, String> attributes =
                Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds));
        queues().setQueueAttributes(set -> set.queueUrl(queue.url()).attributes(attributes));
    }

    /// Lets the deployed function take the notices, until it is as expected.
    void deliverNotices(UnaryOperator<String> release, BooleanSupplier expected) {
        Queue queue = queue("NoticesQueue");
        LambdaFunction deployed = ledger.function("DeliverNotices");
        QueueMapping mapping =
                new QueueMapping(
                        "notices",
                        queue.url(),
                        queue.arn(),
                        new Release(deployed, release),
                        4,
                        Duration.ZERO,
                        2,
                        Filters.none(),
                        true,
                        Duration.ZERO);
        Options.Outside outside = Options.Outside.real();
        visibility(queue, 360);
        try (QueueSource source =
                new QueueSource(
                        mapping,
                        queues(),
                        new Surroundings(outside.scheduler(), outside.chance(), outside.ids()))) {
            visibility(queue, 1);
            source.start();
            await(expected);
        }
    }

    JsonNode invoke(Sample sample) {
        return sample.on(ledger);
    }

    /// Until it is so, or patience ends: then whoever asks finds out what is wrong.
    void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
