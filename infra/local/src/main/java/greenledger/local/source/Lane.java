package greenledger.local.source;

import greenledger.local.lambda.Outcome;
import greenledger.local.source.FailureRecord.Condition;
import greenledger.local.time.Loop;
import greenledger.local.time.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Delivers its share of a shard's records, one batch at a time and in order: what fails is tried
/// again, split or given up before anything later is delivered.
///
/// All state changes only after the effect that it speaks of, so that a turn that fails half-way
/// can be taken again.
final class Lane implements Loop.Turn {

    /// Nothing to do until nudged.
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final int PAYLOAD_LIMIT = 6 * 1024 * 1024 - 1024;

    private final StreamMapping mapping;
    private final String shardId;
    private final Surroundings surroundings;
    private final Counters counters;
    private final Consumer<List<StreamRecord>> done;
    private final Deque<StreamRecord> arriving = new ArrayDeque<>();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private Optional<FailureRecord> givenUp = Optional.empty();
    private Optional<Instant> windowOpened = Optional.empty();

    Lane(
            StreamMapping mapping,
            String shardId,
            Surroundings surroundings,
            Counters counters,
            Consumer<List<StreamRecord>> done) {
        this.mapping = mapping;
        this.shardId = shardId;
        this.surroundings = surroundings;
        this.counters = counters;
        this.done = done;
    }

    void add(StreamRecord record) {
        synchronized (arriving) {
            if (arriving.isEmpty()) {
                windowOpened = Optional.of(now());
            }
            arriving.add(record);
        }
    }

    @Override
    public Duration take() {
        if (givenUp.isPresent()) {
            letGo(givenUp.get());
            return Duration.ZERO;
        }
        if (batches.isEmpty()) {
            Duration wait = gather();
            if (batches.isEmpty()) {
                return wait;
            }
        }
        Batch batch = batches.getFirst();
        if (now().isBefore(batch.notBefore())) {
            return Duration.between(now(), batch.notBefore());
        }
        int expired = expired(batch);
        if (expired > 0) {
            giveUp(batch, expired, Condition.RECORD_AGE_EXCEEDED);
        } else {
            deliver(batch);
        }
        return Duration.ZERO;
    }

    /// Cuts a batch if there is enough for one, and says how long to wait if there is not.
    private Duration gather() {
        synchronized (arriving) {
            if (arriving.isEmpty()) {
                return LONG;
            }
            Instant closes = windowOpened.orElseThrow().plus(mapping.batchingWindow());
            List<StreamRecord> records = fitting();
            boolean full =
                    records.size() == mapping.batchSize() || records.size() < arriving.size();
            if (!full && now().isBefore(closes)) {
                return Duration.between(now(), closes);
            }
            records.forEach(_ -> arriving.remove());
            windowOpened = Optional.of(now());
            batches.add(new Batch(records, 0, now()));
            return Duration.ZERO;
        }
    }

    private List<StreamRecord> fitting() {
        List<StreamRecord> records = new ArrayList<>();
        int size = 0;
        for (StreamRecord record : arriving) {
            size += record.size() + 1;
            boolean room = records.isEmpty() || size <= PAYLOAD_LIMIT;
            if (!room || records.size() == mapping.batchSize()) {
                return records;
            }
            records.add(record);
        }
        return records;
    }

    private int expired(Batch batch) {
        if (mapping.failures().maximumRecordAge().isEmpty()) {
            return 0;
        }
        Instant tooOld =
                now().minus(mapping.failures().maximumRecordAge().get())
                        .minus(mapping.arrivalRounding());
        int count = 0;
        while (count < batch.size() && batch.records().get(count).arrivedAt().isBefore(tooOld)) {
            count++;
        }
        return count;
    }

    private void deliver(Batch batch) {
        switch (mapping.function().invoke(batch.event())) {
            case Outcome.Answered _ when !mapping.failures().reportBatchItemFailures() ->
                    succeeded(batch, batch.size());
            case Outcome.Answered(var payload) -> {
                switch (BatchReply.read(payload, batch.identifiers())) {
                    case BatchReply.Unreadable() -> failed(batch);
                    case BatchReply.Failed(var failures) when failures.isEmpty() ->
                            succeeded(batch, batch.size());
                    case BatchReply.Failed(var failures) ->
                            failedFrom(batch, batch.before(failures));
                }
            }
            case Outcome.Failed failure when Throttle.is(failure) -> throttled(batch);
            case Outcome.Failed _ -> failed(batch);
        }
    }

    private void succeeded(Batch batch, int count) {
        done.accept(batch.first(count).records());
        counters.delivered.add(count);
        replaceFirst(count < batch.size() ? List.of(batch.without(count)) : List.of());
    }

    /// What comes before the first that failed is done, which costs no retry where batches are
    /// split anyway.
    private void failedFrom(Batch batch, int first) {
        if (first == 0) {
            failed(batch);
            return;
        }
        succeeded(batch, first);
        Batch rest = batches.getFirst().failedAgain(0, now());
        if (mapping.failures().bisectBatchOnFunctionError()) {
            counters.failed.increment();
            retry(List.of(rest.failedAgain(0, now().plus(surroundings.pause(1)))));
        } else {
            failed(rest);
        }
    }

    /// Was not even started: costs no retry.
    private void throttled(Batch batch) {
        counters.failed.increment();
        retry(List.of(batch.failedAgain(batch.failures(), now().plus(surroundings.pause(1)))));
    }

    private void failed(Batch batch) {
        counters.failed.increment();
        int failures = batch.failures() + 1;
        Instant retryAt = now().plus(surroundings.pause(failures));
        if (mapping.failures().bisectBatchOnFunctionError() && batch.size() > 1) {
            // Both halves have as many retries left as the whole had.
            Batch again = batch.failedAgain(batch.failures(), retryAt);
            int half = batch.size() / 2;
            retry(List.of(again.first(half), again.without(half)));
        } else if (failures > mapping.failures().maximumRetryAttempts().orElse(Integer.MAX_VALUE)) {
            Batch lost = batch.failedAgain(failures, retryAt);
            replaceFirst(List.of(lost));
            giveUp(lost, lost.size(), Condition.RETRY_ATTEMPTS_EXHAUSTED);
        } else {
            retry(List.of(batch.failedAgain(failures, retryAt)));
        }
    }

    private void retry(List<Batch> instead) {
        counters.retried.add(instead.size());
        replaceFirst(instead);
    }

    private void replaceFirst(List<Batch> instead) {
        batches.removeFirst();
        instead.reversed().forEach(batches::addFirst);
    }

    private void giveUp(Batch batch, int count, Condition condition) {
        givenUp = Optional.of(new FailureRecord(batch.first(count), condition));
    }

    private void letGo(FailureRecord lost) {
        int count = lost.batch().size();
        Optional<FailureDestination> destination = mapping.failures().onFailure();
        if (destination.isPresent()) {
            String id = surroundings.ids().get();
            destination.get().send(lost.json(mapping, shardId, id, now()));
        }
        (destination.isPresent() ? counters.deadLettered : counters.dropped).add(count);
        done.accept(lost.batch().records());
        givenUp = Optional.empty();
        Batch batch = batches.getFirst();
        replaceFirst(count < batch.size() ? List.of(batch.without(count)) : List.of());
    }

    private Instant now() {
        return surroundings.scheduler().instant();
    }
}
