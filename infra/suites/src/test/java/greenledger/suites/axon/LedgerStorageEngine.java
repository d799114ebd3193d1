package greenledger.suites.axon;

import static org.axonframework.eventsourcing.eventstore.AggregateBasedEventStorageEngineUtils.assertValidTags;
import static org.axonframework.eventsourcing.eventstore.AggregateBasedEventStorageEngineUtils.resolveAggregateIdentifier;

import greenledger.core.Commit;
import greenledger.suites.axon.AggregateStreams.Numbered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AggregateSequenceNumberPosition;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TooManyTagsOnEventMessageException;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.LegacyResources;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/// Our event store as a storage engine of Axon Framework: an aggregate is a stream.
final class LedgerStorageEngine implements EventStorageEngine {

    private final AggregateStreams streams;
    private final GlobalOrder order;
    private final Converter converter;

    /// A fact and its place among all, from 1.
    private record Placed(long position, Numbered numbered, Instant at) {}

    LedgerStorageEngine(AggregateStreams streams, GlobalOrder order, Converter converter) {
        this.streams = streams;
        this.order = order;
        this.converter = converter;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        try {
            assertValidTags(events);
        } catch (TooManyTagsOnEventMessageException e) {
            return CompletableFuture.failedFuture(e);
        }
        return CompletableFuture.completedFuture(
                events.isEmpty()
                        ? EmptyAppendTransaction.INSTANCE
                        : new LedgerTransaction(
                                streams,
                                converter,
                                AggregateBasedConsistencyMarker.from(condition),
                                events));
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        long from = AggregateSequenceNumberPosition.toSequenceNumber(condition.start());
        List<Numbered> facts = new ArrayList<>();
        List<ConsistencyMarker> markers = new ArrayList<>();
        for (EventCriterion criterion : condition.criteria().flatten()) {
            String aggregate =
                    Optional.ofNullable(resolveAggregateIdentifier(criterion.tags())).orElseThrow();
            List<Numbered> found = streams.read(aggregate, from);
            facts.addAll(found);
            markers.add(
                    new AggregateBasedConsistencyMarker(
                            aggregate, found.isEmpty() ? 0 : found.getLast().number()));
        }
        ConsistencyMarker marker =
                markers.stream().reduce(ConsistencyMarker::upperBound).orElseThrow();
        return MessageStream.fromStream(
                        facts.stream(), LedgerStorageEngine::message, LedgerStorageEngine::context)
                .concatWith(
                        MessageStream.<EventMessage>fromIterable(
                                List.of(TerminalEventMessage.INSTANCE),
                                _ -> Context.with(ConsistencyMarker.RESOURCE_KEY, marker)));
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        long start = position(condition.position());
        return new ContinuousMessageStream<Placed>(
                last ->
                        after(
                                Optional.ofNullable(last).map(Placed::position).orElse(start),
                                condition),
                placed ->
                        new SimpleEntry<>(
                                message(placed.numbered()),
                                context(placed.numbered())
                                        .withResource(
                                                TrackingToken.RESOURCE_KEY,
                                                token(placed.position()))),
                (_, _) -> () -> true);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(token(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(token(all().size()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        List<Placed> all = all();
        return CompletableFuture.completedFuture(
                all.stream()
                        .filter(placed -> !placed.at().isBefore(at))
                        .findFirst()
                        .map(placed -> token(placed.position() - 1))
                        .orElseGet(() -> token(all.size())));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("store", streams.store());
        descriptor.describeProperty("tenant", streams.tenant().value());
    }

    private List<Placed> after(long position, StreamingCondition condition) {
        return all().stream()
                .filter(placed -> placed.position() > position)
                .filter(placed -> isWanted(placed.numbered(), condition))
                .toList();
    }

    private static boolean isWanted(Numbered numbered, StreamingCondition condition) {
        AxonEvent event = AxonEvent.read(numbered.fact());
        return condition.matches(
                event.message(numbered.fact()).type().qualifiedName(),
                event.tags(numbered.stream()));
    }

    private List<Placed> all() {
        List<Placed> all = new ArrayList<>();
        for (Commit commit : order.all()) {
            for (Numbered numbered : AggregateStreams.numbered(commit)) {
                all.add(new Placed(all.size() + 1, numbered, commit.metadata().at()));
            }
        }
        return all;
    }

    private static EventMessage message(Numbered numbered) {
        return AxonEvent.read(numbered.fact()).message(numbered.fact());
    }

    private static Context context(Numbered numbered) {
        return Context.with(LegacyResources.AGGREGATE_IDENTIFIER_KEY, numbered.stream().id())
                .withResource(LegacyResources.AGGREGATE_SEQUENCE_NUMBER_KEY, numbered.number())
                .withResource(
                        LegacyResources.AGGREGATE_TYPE_KEY, AxonEvent.read(numbered.fact()).tag());
    }

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static long position(@Nullable TrackingToken token) {
        return Optional.ofNullable(token).map(each -> each.position().orElseThrow()).orElse(0L);
    }
}
