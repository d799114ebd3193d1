package greenledger.core;

import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.CommandResult.Stale;
import greenledger.core.EventStore.Appended;
import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a stream, lets its decider decide, appends the outcome, and looks again when another
/// writer was first.
///
/// What was folded before stays at hand, so that a stream that nobody else writes to costs one
/// request a command: the append, whose condition tells whether what is at hand was still the
/// truth. Only a decision that appends nothing has to look first.
public final class Commands<C, E> {

    /// How often a lost race is tried again before the caller has to.
    private static final int LOOKS = 4;

    private static final int SNAPSHOT_EVERY = 32;

    private final Session<C, ?, E> session;

    public Commands(
            EventStore store, Backoff backoff, Decider<C, ?, E> decider, Category<E> category) {
        this(Session.of(store, backoff, decider, category));
    }

    Commands(Session<C, ?, E> session) {
        this.session = session;
    }

    /// Does what is asked, at most once.
    ///
    /// @param expected the revision that the caller last saw, when it insists on it
    /// @throws Contended when other writers were first four times in a row
    public CommandResult handle(
            StreamId<E> stream, C command, CommandMetadata metadata, OptionalLong expected) {
        return session.handle(stream, command, metadata, expected);
    }

    /// The revision in which a command took effect, however long ago; empty when it did not.
    public OptionalLong find(StreamId<E> stream, CommandId id) {
        return session.find(stream.key(), id);
    }

    /// Why `command` would be refused as things stand now; empty when it would be taken, or took
    /// effect before. Nothing is recorded.
    public Optional<Refusal> consider(StreamId<E> stream, C command) {
        return session.consider(stream, command);
    }

    /// Gives the hidden state a name.
    record Session<C, S, E>(
            EventStore store,
            Backoff backoff,
            Decider<C, S, E> decider,
            Category<E> category,
            Aggregates<S, E> atHand) {

        static <C, S, E> Session<C, S, E> of(
                EventStore store, Backoff backoff, Decider<C, S, E> decider, Category<E> category) {
            return new Session<>(
                    store, backoff, decider, category, new Aggregates<>(store, decider, category));
        }

        CommandResult handle(
                StreamId<E> stream, C command, CommandMetadata metadata, OptionalLong expected) {
            Optional<CommandResult> hasty =
                    atHand.recall(stream.key())
                            .flatMap(aggregate ->
                                    look(stream, command, metadata, expected, aggregate, true));
            for (int look = 1; hasty.isEmpty() && look <= LOOKS; look++) {
                if (look > 1) {
                    backoff.pause(look);
                }
                Aggregate<S> aggregate = atHand.refresh(stream.key());
                hasty = look(stream, command, metadata, expected, aggregate, false);
            }
            return hasty.orElseThrow(() -> new Contended(stream.key(), LOOKS));
        }

        Optional<Refusal> consider(StreamId<E> stream, C command) {
            return switch (decider.decide(command, state(stream))) {
                case Decision.Refused<E>(var why) -> Optional.of(why);
                case Decision.Accepted<E> _ -> Optional.empty();
            };
        }

        /// As of now, by one strongly consistent read.
        S state(StreamId<E> stream) {
            return atHand.refresh(stream.key()).state();
        }

        /// Empty when it is not settled: the race was lost, or nothing may be concluded from what
        /// may be old.
        private Optional<CommandResult> look(
                StreamId<E> stream,
                C command,
                CommandMetadata metadata,
                OptionalLong expected,
                Aggregate<S> aggregate,
                boolean mayBeOld) {
            Optional<RecentCommands.Done> before = aggregate.recent().find(metadata.id().key());
            if (before.isPresent()) {
                return Optional.of(repeated(before.get(), metadata.id()));
            }
            if (expected.isPresent() && expected.getAsLong() != aggregate.head().revision()) {
                return mayBeOld
                        ? Optional.empty()
                        : Optional.of(new Stale(aggregate.head().revision()));
            }
            return switch (decider.decide(command, aggregate.state())) {
                case Decision.Refused<E>(var why) ->
                        mayBeOld ? Optional.empty() : Optional.of(new Refused(why));
                case Decision.Accepted<E>(var events) when events.isEmpty() ->
                        mayBeOld
                                ? Optional.empty()
                                : Optional.of(new Already(aggregate.head().revision()));
                case Decision.Accepted<E>(var events) ->
                        append(stream.key(), aggregate, metadata, events);
            };
        }

        private static CommandResult repeated(RecentCommands.Done before, CommandId now) {
            return before.id().equals(now)
                    ? new Repeated(before.revision())
                    : new KeyReused(before.id());
        }

        private Optional<CommandResult> append(
                StreamKey stream,
                Aggregate<S> aggregate,
                CommandMetadata metadata,
                List<E> events) {
            Commit commit =
                    Commit.after(
                            aggregate.head(),
                            stream,
                            metadata,
                            events.stream().map(category::write).toList());
            return switch (append(commit, events)) {
                case Appended.Conflict() -> Optional.empty();
                case Appended.Taken(var value, var holder) ->
                        Optional.of(new Refused(new AlreadyTaken(value, holder)));
                case Appended.Stored(var stored) -> {
                    Aggregate<S> next = atHand.advance(stream, aggregate, stored);
                    if (stored.revision() % SNAPSHOT_EVERY == 0) {
                        store.keep(stream, atHand.snapshot(next));
                    }
                    yield Optional.of(
                            stored.hash().equals(commit.hash())
                                    ? new Done(stored.revision())
                                    : repeated(next.recent().last(), metadata.id()));
                }
            };
        }

        private Appended append(Commit commit, List<E> events) {
            if (commit.revision() > 1) {
                return store.append(commit);
            }
            Set<UniqueValue> values =
                    events.stream()
                            .flatMap(event -> category.unique().apply(event).stream())
                            .collect(Collectors.toSet());
            return values.isEmpty() ? store.append(commit) : store.begin(commit, values);
        }

        OptionalLong find(StreamKey stream, CommandId id) {
            OptionalLong atOnce =
                    atHand.recall(stream)
                            .map(aggregate -> aggregate.recent().revision(id))
                            .orElseGet(OptionalLong::empty);
            if (atOnce.isPresent()) {
                return atOnce;
            }
            RecentCommands recent = atHand.refresh(stream).recent();
            OptionalLong lately = recent.revision(id);
            return lately.isPresent() || recent.isAll() ? lately : findInLog(stream, id);
        }

        /// Reads the stream from its beginning: only for what has to be known and is long ago.
        private OptionalLong findInLog(StreamKey stream, CommandId id) {
            List<Long> revisions = new ArrayList<>();
            store.read(
                    stream,
                    0,
                    commit -> {
                        if (commit.metadata().id().equals(id)) {
                            revisions.add(commit.revision());
                        }
                        return revisions.isEmpty();
                    });
            return revisions.stream().mapToLong(Long::longValue).findFirst();
        }
    }
}
