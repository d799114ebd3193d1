package greenledger.core.audit;

import static greenledger.core.audit.Tampering.PEARS;
import static greenledger.core.audit.Tampering.PLUMS;
import static greenledger.core.audit.Tampering.at;
import static greenledger.core.audit.Tampering.found;

import greenledger.core.audit.Break.Kind;
import org.junit.jupiter.api.Test;

/// What was taken out or cut off is named, as far as anybody remembers it.
class CutChainsTest {

    private final PaperChains chains = Tampering.chains();

    @Test
    void deleted_commits() throws InterruptedException {
        chains.delete(PLUMS, 4);
        chains.delete(PLUMS, 5);
        found(chains, new Break(Kind.DELETED, PLUMS, 4, 5, "Later ones are there."));
    }

    @Test
    void the_first_commit_deleted() throws InterruptedException {
        chains.delete(PLUMS, 1);
        found(chains, at(Kind.DELETED, PLUMS, 1, "Later ones are there."));
    }

    @Test
    void a_deleted_commit_whose_followers_were_moved_up() throws InterruptedException {
        chains.witness(PEARS, 9);
        for (int revision = 4; revision < 9; revision++) {
            chains.put(PEARS, revision, chains.at(PEARS, revision + 1));
        }
        chains.delete(PEARS, 9);
        found(
                chains,
                at(Kind.DELETED, PEARS, 4, "What followed was moved up in its place."),
                at(Kind.TRUNCATED, PEARS, 9, "It was there when a row was made."));
    }

    @Test
    void two_deleted_commits_whose_followers_were_moved_up() throws InterruptedException {
        for (int revision = 4; revision < 8; revision++) {
            chains.put(PEARS, revision, chains.at(PEARS, revision + 2));
        }
        chains.delete(PEARS, 8);
        chains.delete(PEARS, 9);
        found(
                chains,
                new Break(Kind.DELETED, PEARS, 4, 5, "What followed was moved up in its place."));
    }

    @Test
    void a_cut_end_that_somebody_remembers() throws InterruptedException {
        chains.witness(PEARS, 8);
        chains.witness(PEARS, 9);
        chains.delete(PEARS, 8);
        chains.delete(PEARS, 9);
        found(chains, new Break(Kind.TRUNCATED, PEARS, 8, 9, "It was there when a row was made."));
    }

    @Test
    void a_stream_that_is_gone_and_remembered() throws InterruptedException {
        chains.witness(PEARS, 9);
        for (int revision = 1; revision <= 9; revision++) {
            chains.delete(PEARS, revision);
        }
        found(chains, new Break(Kind.TRUNCATED, PEARS, 1, 9, "It was there when a row was made."));
    }

    /// Who cuts the end off where nobody has seen it leaves a sound chain.
    @Test
    void a_cut_end_that_nobody_remembers_is_not_to_be_seen() throws InterruptedException {
        chains.witness(PEARS, 7);
        chains.delete(PEARS, 8);
        chains.delete(PEARS, 9);
        found(chains);
    }
}
