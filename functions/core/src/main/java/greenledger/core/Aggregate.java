package greenledger.core;

import greenledger.domain.Decider;

/// A stream folded into what its decider needs: `state` after `head`, and the commands that led
/// there.
record Aggregate<S>(S state, Head head, RecentCommands recent) {

    static <S> Aggregate<S> empty(Decider<?, S, ?> decider) {
        return new Aggregate<>(decider.initial(), Head.EMPTY, RecentCommands.NONE);
    }

    /// The aggregate after one more commit.
    ///
    /// @throws BrokenChain when `commit` does not follow
    <E> Aggregate<S> and(Commit commit, Decider<?, S, E> decider, Category<E> category) {
        Chain.check(head, commit);
        S next = state;
        for (StoredEvent event : commit.events()) {
            next = decider.evolve(next, category.read(event));
        }
        return new Aggregate<>(next, commit.head(), recent.and(commit));
    }
}
