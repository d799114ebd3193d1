package greenledger.core.audit;

import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.StreamKey;

/// A commit as it would be elsewhere.
final class Relocation {

    private Relocation() {}

    static Commit of(Commit commit, Position position) {
        return new Commit(
                StreamKey.parse(position.stream()),
                position.revision(),
                commit.firstEvent(),
                commit.metadata(),
                commit.events(),
                commit.previous(),
                commit.hash());
    }

    /// The commit as it would be, had it been written after another one.
    static Commit after(Hash previous, Commit commit) {
        return new Commit(
                commit.stream(),
                commit.revision(),
                commit.firstEvent(),
                commit.metadata(),
                commit.events(),
                previous,
                commit.hash());
    }
}
