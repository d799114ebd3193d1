package greenledger.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.RecentCommands;
import greenledger.core.Snapshot;
import greenledger.core.StoredEvent;
import greenledger.core.audit.Break.Kind;
import java.util.List;

/// What is done to commits behind the back of the ledger, and what an audit has to say of it.
final class Tampering {

    static final String PLUMS = "t#Fruit#plums";
    static final String PEARS = "t#Fruit#pears";

    private Tampering() {}

    /// Two sound chains: twelve commits and nine.
    static PaperChains chains() {
        return new PaperChains().grow(PLUMS, 12).grow(PEARS, 9);
    }

    /// One after the other and side by side.
    static void found(PaperChains chains, Break... breaks) throws InterruptedException {
        for (int shares : List.of(1, 4)) {
            HeardBreaks heard = new HeardBreaks();
            Totals totals = new Audit(chains, heard).everything(shares);
            assertEquals(List.of(breaks), heard.sorted());
            assertEquals(breaks.length, totals.breaks());
        }
    }

    static Break at(Kind kind, String stream, long revision, String detail) {
        return Break.at(kind, new Position(stream, revision), detail);
    }

    static Commit edited(Commit commit) {
        return new Commit(
                commit.stream(),
                commit.revision(),
                commit.firstEvent(),
                commit.metadata(),
                List.of(new StoredEvent("Happened", 1, "{\"n\":0}")),
                commit.previous(),
                commit.hash());
    }

    static Commit sealed(Commit commit) {
        return bearing(commit, Chain.seal(commit));
    }

    static Commit bearing(Commit commit, Hash hash) {
        return new Commit(
                commit.stream(),
                commit.revision(),
                commit.firstEvent(),
                commit.metadata(),
                commit.events(),
                commit.previous(),
                hash);
    }

    static Commit forged(String stream, Head after) {
        return PaperChains.next(after, stream, 1, "{\"forged\":true}");
    }

    static Snapshot snapshot(Head head) {
        return new Snapshot(head, 1, RecentCommands.NONE, "{}");
    }
}
