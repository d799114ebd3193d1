package greenledger.local.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.Outcome;
import greenledger.local.time.Loop;
import greenledger.local.time.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Takes messages out of a queue, a batch at a time, and deletes those that were done. The others
/// it leaves alone: when their visibility timeout is over the queue hands them out again, or moves
/// them to its dead-letter queue.
final class QueuePoller implements Loop.Turn {

    private static final int MOST_RECEIVED_AT_ONCE = 10;
    private static final int PAYLOAD_LIMIT = 6 * 1024 * 1024 - 1024;

    /// Until woken, while another poller looks.
    private static final Duration REST = Duration.ofMinutes(1);

    private final QueueMapping mapping;
    private final SqsClient queues;
    private final Surroundings surroundings;
    private final Counters counters;
    private final Lookout lookout;
    private final Pace pace = new Pace();
    private final List<QueueRecord> gathered = new CopyOnWriteArrayList<>();
    private Optional<Instant> windowOpened = Optional.empty();

    QueuePoller(
            QueueMapping mapping,
            SqsClient queues,
            Surroundings surroundings,
            Counters counters,
            Lookout lookout) {
        this.mapping = mapping;
        this.queues = queues;
        this.surroundings = surroundings;
        this.counters = counters;
        this.lookout = lookout;
    }

    @Override
    public Duration take() {
        if (!gathered.isEmpty()) {
            return take(gather());
        }
        if (!lookout.keep()) {
            return REST;
        }
        boolean found;
        try {
            found = gather();
        } finally {
            lookout.leave();
        }
        if (found) {
            lookout.found();
        }
        return take(found);
    }

    private Duration take(boolean found) {
        if (!gathered.isEmpty() && (isFull() || !now().isBefore(closes()))) {
            List<QueueRecord> batch = fitting();
            gathered.removeAll(batch);
            windowOpened = gathered.isEmpty() ? Optional.empty() : Optional.of(now());
            deliver(batch);
            return Duration.ZERO;
        }
        return patience().isPositive() ? Duration.ZERO : pace.next(found);
    }

    int waiting() {
        return gathered.size();
    }

    Optional<Instant> oldest() {
        return gathered.stream().map(QueueRecord::sentAt).min(Instant::compareTo);
    }

    private boolean gather() {
        int room = mapping.batchSize() - gathered.size();
        if (room <= 0) {
            return false;
        }
        List<QueueRecord> received =
                receive(Math.min(room, MOST_RECEIVED_AT_ONCE)).stream()
                        .map(message -> QueueRecord.of(message, mapping.queueArn()))
                        .toList();
        List<QueueRecord> strangers =
                received.stream().filter(record -> !record.passes(mapping.filters())).toList();
        delete(strangers);
        counters.filtered.add(strangers.size());
        received.stream().filter(record -> !strangers.contains(record)).forEach(gathered::add);
        if (!gathered.isEmpty() && windowOpened.isEmpty()) {
            windowOpened = Optional.of(now());
        }
        return !received.isEmpty();
    }

    private List<Message> receive(int most) {
        int seconds = (int) patience().toSeconds();
        return queues.receiveMessage(ask ->
                        ask.queueUrl(mapping.queueUrl())
                                .maxNumberOfMessages(most)
                                .waitTimeSeconds(seconds)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                .messageAttributeNames("All"))
                .messages();
    }

    /// In whole seconds, as SQS waits no other; no longer than the window is open.
    private Duration patience() {
        if (gathered.isEmpty()) {
            return mapping.longPoll();
        }
        long left = Duration.between(now(), closes()).toSeconds();
        return Duration.ofSeconds(Math.clamp(left, 0, mapping.longPoll().toSeconds()));
    }

    private boolean isFull() {
        return gathered.size() >= mapping.batchSize() || fitting().size() < gathered.size();
    }

    private Instant closes() {
        return windowOpened.orElseGet(this::now).plus(mapping.batchingWindow());
    }

    private List<QueueRecord> fitting() {
        List<QueueRecord> batch = new ArrayList<>();
        int size = 0;
        for (QueueRecord record : gathered) {
            size += record.size() + 1;
            if (!batch.isEmpty() && size > PAYLOAD_LIMIT) {
                return batch;
            }
            batch.add(record);
        }
        return batch;
    }

    private void deliver(List<QueueRecord> batch) {
        counters.retried.add(batch.stream().filter(QueueRecord::hasBeenTriedBefore).count());
        List<QueueRecord> done =
                switch (mapping.function().invoke(event(batch))) {
                    case Outcome.Failed _ -> List.of();
                    case Outcome.Answered _ when !mapping.reportBatchItemFailures() -> batch;
                    case Outcome.Answered(var payload) -> succeeded(batch, payload);
                };
        if (done.size() < batch.size()) {
            counters.failed.increment();
        }
        delete(done);
        counters.delivered.add(done.size());
    }

    private static byte[] event(List<QueueRecord> batch) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        batch.forEach(record -> records.add(record.json()));
        return Json.bytes(event);
    }

    private static List<QueueRecord> succeeded(List<QueueRecord> batch, byte[] payload) {
        Set<String> ids = batch.stream().map(QueueRecord::messageId).collect(Collectors.toSet());
        return switch (BatchReply.read(payload, ids)) {
            case BatchReply.Unreadable() -> List.of();
            case BatchReply.Failed(var failures) ->
                    batch.stream().filter(r -> !failures.contains(r.messageId())).toList();
        };
    }

    /// What cannot be deleted will be delivered again.
    private void delete(List<QueueRecord> records) {
        for (int from = 0; from < records.size(); from += MOST_RECEIVED_AT_ONCE) {
            int to = Math.min(from + MOST_RECEIVED_AT_ONCE, records.size());
            List<QueueRecord> some = records.subList(from, to);
            DeleteMessageBatchResponse answer =
                    queues.deleteMessageBatch(
                            ask -> ask.queueUrl(mapping.queueUrl()).entries(entries(some)));
            counters.troubles.add(answer.failed().size());
        }
    }

    private static List<DeleteMessageBatchRequestEntry> entries(List<QueueRecord> records) {
        return IntStream.range(0, records.size())
                .mapToObj(i ->
                        DeleteMessageBatchRequestEntry.builder()
                                .id("" + i)
                                .receiptHandle(records.get(i).receiptHandle())
                                .build())
                .toList();
    }

    private Instant now() {
        return surroundings.scheduler().instant();
    }
}
