package greenledger.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.Options;
import greenledger.local.template.Queue;
import greenledger.local.template.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The whole local cloud, made of the deployed template but for its patience: what fails is tried
/// again within a second, and given up after the third time. Notices are taken by whoever a test
/// names.
record PoisonedCloud(Ledger ledger) implements AutoCloseable {

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
                    "DelaySeconds: 60", "DelaySeconds: 0");

    /// @param bug in the functions
    static PoisonedCloud start(PlantedBug bug) {
        Ledger ledger = Ledger.start(template(), Options.Outside.real(), bug::in);
        PoisonedCloud cloud = new PoisonedCloud(ledger);
        ledger.cloud().stack().all(Queue.class).forEach(queue -> cloud.visibility(queue, 1));
        return cloud;
    }

    private static Path template() {
        try {
            String template = Files.readString(Repository.path("template.yaml"));
            for (Map.Entry<String, String> variation : VARIATIONS.entrySet()) {
                if (!template.contains(variation.getKey())) {
                    throw new AssertionError("There is no " + variation.getKey());
                }
                template = template.replace(variation.getKey(), variation.getValue());
            }
            Path folder = Files.createTempDirectory("greenledger");
            for (String each : List.of("infra", "statemachines")) {
                Files.createSymbolicLink(folder.resolve(each), Repository.path(each));
            }
            return Files.writeString(
                    folder.resolve("template.yaml"),
                    template.replace("CodeUri: ", "CodeUri: " + Repository.path("") + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException("No variation on the template", e);
        }
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

    /// A mapping is only made where this is longer than its function takes.
    void visibility(Queue queue, int seconds) {
        Map<QueueAttributeName, String> attributes =
                Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds));
        queues().setQueueAttributes(set -> set.queueUrl(queue.url()).attributes(attributes));
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
