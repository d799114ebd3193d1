package greenledger.core.audit;

import static greenledger.core.audit.Tampering.PEARS;
import static greenledger.core.audit.Tampering.PLUMS;
import static greenledger.core.audit.Tampering.at;
import static greenledger.core.audit.Tampering.found;

import greenledger.core.Commit;
import greenledger.core.audit.Break.Kind;
import org.junit.jupiter.api.Test;

/// Commits in places of others are named, with the place that they were written for.
class SwappedChainsTest {

    private final PaperChains chains = Tampering.chains();

    @Test
    void exchanged_commits() throws InterruptedException {
        Commit third = chains.at(PEARS, 3);
        chains.put(PEARS, 3, chains.at(PEARS, 5));
        chains.put(PEARS, 5, third);
        found(
                chains,
                at(Kind.SWAPPED, PEARS, 3, "It holds what was written as revision 5."),
                at(Kind.SWAPPED, PEARS, 5, "It holds what was written as revision 3."));
    }

    @Test
    void neighbours_that_were_exchanged_at_the_end() throws InterruptedException {
        Commit eighth = chains.at(PEARS, 8);
        chains.put(PEARS, 8, chains.at(PEARS, 9));
        chains.put(PEARS, 9, eighth);
        found(
                chains,
                at(Kind.SWAPPED, PEARS, 8, "It holds what was written as revision 9."),
                at(Kind.SWAPPED, PEARS, 9, "It holds what was written as revision 8."));
    }

    @Test
    void commits_that_went_round_in_a_ring() throws InterruptedException {
        Commit first = chains.at(PEARS, 2);
        chains.put(PEARS, 2, chains.at(PEARS, 9));
        chains.put(PEARS, 9, chains.at(PEARS, 5));
        chains.put(PEARS, 5, first);
        found(
                chains,
                at(Kind.SWAPPED, PEARS, 2, "It holds what was written as revision 9."),
                at(Kind.SWAPPED, PEARS, 5, "It holds what was written as revision 2."),
                at(Kind.SWAPPED, PEARS, 9, "It holds what was written as revision 5."));
    }

    @Test
    void commits_exchanged_between_streams() throws InterruptedException {
        Commit plum = chains.at(PLUMS, 5);
        chains.put(PLUMS, 5, chains.at(PEARS, 5));
        chains.put(PEARS, 5, plum);
        found(
                chains,
                at(
                        Kind.SWAPPED,
                        PEARS,
                        5,
                        "It holds what was written as revision 5 of " + PLUMS + "."),
                at(
                        Kind.SWAPPED,
                        PLUMS,
                        5,
                        "It holds what was written as revision 5 of " + PEARS + "."));
    }

    @Test
    void a_copy_in_anothers_place() throws InterruptedException {
        chains.put(PEARS, 9, chains.at(PEARS, 3));
        found(chains, at(Kind.SWAPPED, PEARS, 9, "It holds what was written as revision 3."));
    }

    @Test
    void a_commit_that_was_moved_far_away() throws InterruptedException {
        chains.put(PEARS, 1_000_000_003, chains.at(PEARS, 3));
        chains.delete(PEARS, 3);
        found(
                chains,
                at(Kind.DELETED, PEARS, 3, "Later ones are there."),
                at(Kind.SWAPPED, PEARS, 1_000_000_003, "It holds what was written as revision 3."));
    }
}
