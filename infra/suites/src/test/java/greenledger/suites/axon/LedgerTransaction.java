package greenledger.suites.axon;

import static org.axonframework.eventsourcing.eventstore.AggregateBasedEventStorageEngineUtils.resolveAggregateIdentifier;
import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import greenledger.core.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/// Facts on their way into the store. Those of one aggregate that follow one another become one
/// commit, there whole or not at all; Axon's in-memory engine and its suite put several aggregates
/// into one transaction, which ours takes one after the other.
final class LedgerTransaction implements AppendTransaction<AggregateBasedConsistencyMarker> {

    private final AggregateStreams streams;
    private final Converter converter;
    private final AggregateBasedConsistencyMarker before;
    private final List<TaggedEventMessage<?>> events;
    private final AtomicBoolean isFinished = new AtomicBoolean();

    /// Facts that follow one another in one stream.
    private record Run(String aggregate, long first, List<StoredEvent> facts) {}

    LedgerTransaction(
            AggregateStreams streams,
            Converter converter,
            AggregateBasedConsistencyMarker before,
            List<TaggedEventMessage<?>> events) {
        this.streams = streams;
        this.converter = converter;
        this.before = before;
        this.events = List.copyOf(events);
    }

    @Override
    public CompletableFuture<AggregateBasedConsistencyMarker> commit(
            @Nullable ProcessingContext context) {
        if (isFinished.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("Already committed or rolled back"));
        }
        AggregateBasedConsistencyMarker.AggregateSequencer sequencer = before.createSequencer();
        for (Run run : runs(sequencer)) {
            if (!streams.append(run.aggregate(), run.first(), run.facts())) {
                return CompletableFuture.failedFuture(conflictingEventsDetected(before));
            }
        }
        return CompletableFuture.completedFuture(sequencer.toMarker());
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        isFinished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            AggregateBasedConsistencyMarker after, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(after);
    }

    private List<Run> runs(AggregateBasedConsistencyMarker.AggregateSequencer sequencer) {
        List<Run> runs = new ArrayList<>();
        for (TaggedEventMessage<?> tagged : events) {
            StoredEvent fact = AxonEvent.write(tagged.event(), tagged.tags(), converter);
            Optional<String> aggregate =
                    Optional.ofNullable(resolveAggregateIdentifier(tagged.tags()));
            // What belongs to no aggregate is a stream of its own.
            long number = aggregate.map(sequencer::incrementAndGetSequenceOf).orElse(0L);
            String stream = aggregate.orElseGet(tagged.event()::identifier);
            if (!runs.isEmpty() && runs.getLast().aggregate().equals(stream)) {
                runs.getLast().facts().add(fact);
            } else {
                runs.add(new Run(stream, number, new ArrayList<>(List.of(fact))));
            }
        }
        return runs;
    }
}
