package greenledger.core.audit;

import static greenledger.core.audit.Tampering.PEARS;
import static greenledger.core.audit.Tampering.PLUMS;
import static greenledger.core.audit.Tampering.at;
import static greenledger.core.audit.Tampering.edited;
import static greenledger.core.audit.Tampering.found;
import static greenledger.core.audit.Tampering.sealed;
import static greenledger.core.audit.Tampering.snapshot;

import greenledger.core.Commit;
import greenledger.core.Head;
import greenledger.core.audit.Break.Kind;
import org.junit.jupiter.api.Test;

/// What was written otherwise afterwards is named, with or without a new seal.
class EditedChainsTest {

    private final PaperChains chains = Tampering.chains();

    @Test
    void an_edited_commit() throws InterruptedException {
        chains.put(PLUMS, 7, edited(chains.at(PLUMS, 7)));
        found(chains, at(Kind.EDITED, PLUMS, 7, "Its content is not what was written."));
    }

    @Test
    void an_edited_commit_that_was_sealed_again() throws InterruptedException {
        chains.put(PLUMS, 7, sealed(edited(chains.at(PLUMS, 7))));
        found(
                chains,
                at(Kind.EDITED, PLUMS, 7, "The next one was written after another one than this."));
    }

    /// Nothing speaks for the last one, so that it is as likely the false one.
    @Test
    void an_edited_commit_that_was_sealed_again_before_the_last() throws InterruptedException {
        chains.put(PLUMS, 11, sealed(edited(chains.at(PLUMS, 11))));
        found(chains, at(Kind.INSERTED, PLUMS, 12, "It was not written after the one before."));
    }

    @Test
    void an_edited_commit_that_was_sealed_again_before_the_last_that_somebody_saw()
            throws InterruptedException {
        chains.witness(PLUMS, 12);
        chains.put(PLUMS, 11, sealed(edited(chains.at(PLUMS, 11))));
        found(
                chains,
                at(
                        Kind.EDITED,
                        PLUMS,
                        11,
                        "The next one was written after another one than this."));
    }

    @Test
    void an_edited_last_commit_that_was_sealed_again_is_known_by_who_saw_it()
            throws InterruptedException {
        chains.witness(PLUMS, 12);
        chains.put(PLUMS, 12, sealed(edited(chains.at(PLUMS, 12))));
        found(chains, at(Kind.EDITED, PLUMS, 12, "It is another one than a row was made of."));
    }

    @Test
    void a_commit_whose_link_alone_is_false() throws InterruptedException {
        Commit last = chains.at(PEARS, 9);
        chains.put(PEARS, 9, Relocation.after(chains.at(PLUMS, 2).hash(), last));
        found(chains, at(Kind.EDITED, PEARS, 9, "Its content is not what was written."));
    }

    @Test
    void what_reads_as_no_commit() throws InterruptedException {
        chains.put(PEARS, 4, new Entry.Unreadable(new Position(PEARS, 4), "No hash."));
        found(chains, at(Kind.EDITED, PEARS, 4, "No hash."));
    }

    @Test
    void what_reads_as_no_snapshot() throws InterruptedException {
        chains.add(PEARS, 6, new Entry.UnreadableSnapshot(new Position(PEARS, 6), "No state."));
        found(chains, at(Kind.EDITED, PEARS, 6, "The snapshot there: No state."));
    }

    @Test
    void a_snapshot_of_another_commit_than_the_one_there() throws InterruptedException {
        Head real = chains.at(PEARS, 6).head();
        Head other = new Head(6, real.events(), chains.at(PLUMS, 6).hash());
        chains.add(PEARS, 6, new Entry.Snapped(PEARS, snapshot(other)));
        found(
                chains,
                at(
                        Kind.EDITED,
                        PEARS,
                        6,
                        "It is another one than its snapshot there was made of."));
    }
}
