package greenledger.core.audit;

import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.Head;

/// What lies under one revision of a stream.
sealed interface Spot {

    /// What reads as a commit is either [Sealed] or [Unsealed].
    static Spot of(Commit commit) {
        Hash seal = Chain.seal(commit);
        return seal.equals(commit.hash())
                ? new Sealed(commit.previous(), commit.firstEvent(), commit.head())
                : new Unsealed(commit, seal);
    }

    /// A commit that bears the hash of its own content and place.
    record Sealed(Hash previous, long firstEvent, Head head) implements Spot {}

    /// A commit whose content and place have another hash than it bears.
    ///
    /// @param seal the hash that they have
    record Unsealed(Commit commit, Hash seal) implements Spot {
        /// Whether this is, to the letter, what was written at `position`.
        boolean belongsAt(Position position) {
            return commit.hash().equals(Chain.seal(Relocation.of(commit, position)));
        }
    }

    record Unreadable(String why) implements Spot {}
}
