package greenledger.core.audit;

import static greenledger.core.audit.Tampering.PEARS;
import static greenledger.core.audit.Tampering.PLUMS;
import static greenledger.core.audit.Tampering.at;
import static greenledger.core.audit.Tampering.bearing;
import static greenledger.core.audit.Tampering.forged;
import static greenledger.core.audit.Tampering.found;

import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.audit.Break.Kind;
import org.junit.jupiter.api.Test;

/// What was put in between or at the end is named.
class InsertedChainsTest {

    private final PaperChains chains = Tampering.chains();

    @Test
    void an_inserted_commit_whose_followers_were_moved_along() throws InterruptedException {
        for (int revision = 9; revision >= 4; revision--) {
            chains.put(PEARS, revision + 1, chains.at(PEARS, revision));
        }
        chains.put(PEARS, 4, forged(PEARS, chains.at(PEARS, 3).head()));
        found(chains, at(Kind.INSERTED, PEARS, 4, "What follows was moved along by it."));
    }

    @Test
    void inserted_commits_whose_followers_were_moved_along() throws InterruptedException {
        for (int revision = 9; revision >= 4; revision--) {
            chains.put(PEARS, revision + 2, chains.at(PEARS, revision));
        }
        for (int revision = 4; revision <= 5; revision++) {
            chains.put(PEARS, revision, forged(PEARS, chains.at(PEARS, revision - 1).head()));
        }
        found(chains, new Break(Kind.INSERTED, PEARS, 4, 5, "What follows was moved along by it."));
    }

    @Test
    void a_commit_at_the_end_that_follows_nothing() throws InterruptedException {
        chains.put(PEARS, 10, forged(PEARS, new Head(9, 12, chains.at(PLUMS, 2).hash())));
        found(chains, at(Kind.INSERTED, PEARS, 10, "It was not written after the one before."));
    }

    @Test
    void a_commit_at_the_end_that_bears_a_hash_that_nobody_made() throws InterruptedException {
        Commit forged = forged(PEARS, new Head(9, 12, chains.at(PLUMS, 2).hash()));
        chains.put(PEARS, 10, bearing(forged, chains.at(PLUMS, 3).hash()));
        found(chains, at(Kind.INSERTED, PEARS, 10, "It follows nothing and nothing follows it."));
    }

    @Test
    void a_commit_that_counts_other_facts_before_it_than_there_are() throws InterruptedException {
        Head last = chains.at(PEARS, 9).head();
        chains.put(PEARS, 10, forged(PEARS, new Head(9, last.events() + 1, last.hash())));
        found(
                chains,
                at(Kind.INSERTED, PEARS, 10, "It counts other facts before it than there are."));
    }

    @Test
    void what_lies_where_no_commit_can_be() throws InterruptedException {
        chains.add(PEARS, 9, new Entry.Stray(PEARS, "C#x"));
        found(chains, at(Kind.INSERTED, PEARS, 9, "An item under C#x is no commit's."));
    }
}
