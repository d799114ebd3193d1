package greenledger.core;

import greenledger.core.EventStore.Tail;
import greenledger.domain.Decider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The aggregates that this environment folded last, and how to bring them up to date.
final class Aggregates<S, E> {

    private static final int KEPT = 512;

    private final EventStore store;
    private final Decider<?, S, E> decider;
    private final Category<E> category;
    private final Map<StreamKey, Aggregate<S>> kept = new LinkedHashMap<>(16, 0.75f, true);

    Aggregates(EventStore store, Decider<?, S, E> decider, Category<E> category) {
        this.store = store;
        this.decider = decider;
        this.category = category;
    }

    /// What was at hand; it may be old.
    synchronized Optional<Aggregate<S>> recall(StreamKey stream) {
        return Optional.ofNullable(kept.get(stream));
    }

    /// The truth as of now, by one strongly consistent read.
    Aggregate<S> refresh(StreamKey stream) {
        Aggregate<S> aggregate =
                recall(stream).map(old -> delta(stream, old)).orElseGet(() -> load(stream));
        keep(stream, aggregate);
        return aggregate;
    }

    Aggregate<S> advance(StreamKey stream, Aggregate<S> aggregate, Commit commit) {
        Aggregate<S> next = aggregate.and(commit, decider, category);
        keep(stream, next);
        return next;
    }

    Snapshot snapshot(Aggregate<S> aggregate) {
        return new Snapshot(
                aggregate.head(),
                decider.version(),
                aggregate.recent(),
                Json.write(aggregate.state(), decider.stateType()));
    }

    private Aggregate<S> delta(StreamKey stream, Aggregate<S> old) {
        List<Commit> commits = new ArrayList<>();
        store.read(stream, old.head().revision(), commits::add);
        return fold(old, commits);
    }

    private Aggregate<S> load(StreamKey stream) {
        Tail tail = store.load(stream, decider.version());
        Aggregate<S> start =
                tail.snapshot().map(this::restore).orElseGet(() -> Aggregate.empty(decider));
        return fold(start, tail.commits());
    }

    private Aggregate<S> restore(Snapshot snapshot) {
        S state = Json.read(snapshot.stateJson(), decider.stateType());
        return new Aggregate<>(state, snapshot.head(), snapshot.recent());
    }

    private Aggregate<S> fold(Aggregate<S> start, List<Commit> commits) {
        Aggregate<S> aggregate = start;
        for (Commit commit : commits) {
            aggregate = aggregate.and(commit, decider, category);
        }
        return aggregate;
    }

    private static <S> Aggregate<S> newer(Aggregate<S> one, Aggregate<S> other) {
        return one.head().revision() > other.head().revision() ? one : other;
    }

    /// A slower thread never puts back what a faster one has left behind.
    private synchronized void keep(StreamKey stream, Aggregate<S> aggregate) {
        kept.merge(stream, aggregate, Aggregates::newer);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
