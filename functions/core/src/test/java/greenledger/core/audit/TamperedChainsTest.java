package greenledger.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.RecentCommands;
import greenledger.core.Snapshot;
import greenledger.core.StoredEvent;
import greenledger.core.audit.Break.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Whatever is done to chains gets a name and a place: each deed done to sound chains, which are
/// found sound before.
class TamperedChainsTest {

    private static final String PLUMS = "t#Fruit#plums";
    private static final String PEARS = "t#Fruit#pears";

    private final PaperChains chains = new PaperChains().grow(PLUMS, 12).grow(PEARS, 9);

    @Test
    void what_nobody_touched_is_sound() throws InterruptedException {
        chains.witness(PLUMS, 12);
        chains.add(PEARS, 6, new Entry.Snapped(PEARS, snapshot(chains.at(PEARS, 6).head())));

        HeardBreaks heard = new HeardBreaks();
        Totals totals = new Audit(chains, heard).everything(3);

        assertEquals(new Totals(2, 21, 1, 1, 0), totals);
        assertTrue(totals.isSound());
        assertEquals(List.of(), heard.breaks());
        assertEquals(23, heard.items().sum());
    }

    @Test
    void an_edited_commit() throws InterruptedException {
        chains.put(PLUMS, 7, edited(chains.at(PLUMS, 7)));
        found(at(Kind.EDITED, PLUMS, 7, "Its content is not what was written."));
    }

    @Test
    void an_edited_commit_that_was_sealed_again() throws InterruptedException {
        chains.put(PLUMS, 7, sealed(edited(chains.at(PLUMS, 7))));
        found(at(Kind.EDITED, PLUMS, 7, "The next one was written after another one than this."));
    }

    /// Nothing speaks for the last one, so that it is as likely the false one.
    @Test
    void an_edited_commit_that_was_sealed_again_before_the_last() throws InterruptedException {
        chains.put(PLUMS, 11, sealed(edited(chains.at(PLUMS, 11))));
        found(at(Kind.INSERTED, PLUMS, 12, "It was not written after the one before."));
    }

    @Test
    void an_edited_commit_that_was_sealed_again_before_the_last_that_somebody_saw()
            throws InterruptedException {
        chains.witness(PLUMS, 12);
        chains.put(PLUMS, 11, sealed(edited(chains.at(PLUMS, 11))));
        found(at(Kind.EDITED, PLUMS, 11, "The next one was written after another one than this."));
    }

    @Test
    void an_edited_last_commit_that_was_sealed_again_is_known_by_who_saw_it()
            throws InterruptedException {
        chains.witness(PLUMS, 12);
        chains.put(PLUMS, 12, sealed(edited(chains.at(PLUMS, 12))));
        found(at(Kind.EDITED, PLUMS, 12, "It is another one than a row was made of."));
    }

    @Test
    void exchanged_commits() throws InterruptedException {
        Commit third = chains.at(PEARS, 3);
        chains.put(PEARS, 3, chains.at(PEARS, 5));
        chains.put(PEARS, 5, third);
        found(
                at(Kind.SWAPPED, PEARS, 3, "It holds what was written as revision 5."),
                at(Kind.SWAPPED, PEARS, 5, "It holds what was written as revision 3."));
    }

    @Test
    void neighbours_that_were_exchanged_at_the_end() throws InterruptedException {
        Commit eighth = chains.at(PEARS, 8);
        chains.put(PEARS, 8, chains.at(PEARS, 9));
        chains.put(PEARS, 9, eighth);
        found(
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
        found(at(Kind.SWAPPED, PEARS, 9, "It holds what was written as revision 3."));
    }

    @Test
    void a_commit_that_was_moved_far_away() throws InterruptedException {
        chains.put(PEARS, 1_000_000_003, chains.at(PEARS, 3));
        chains.delete(PEARS, 3);
        found(
                at(Kind.DELETED, PEARS, 3, "Later ones are there."),
                at(Kind.SWAPPED, PEARS, 1_000_000_003, "It holds what was written as revision 3."));
    }

    @Test
    void deleted_commits() throws InterruptedException {
        chains.delete(PLUMS, 4);
        chains.delete(PLUMS, 5);
        found(new Break(Kind.DELETED, PLUMS, 4, 5, "Later ones are there."));
    }

    @Test
    void the_first_commit_deleted() throws InterruptedException {
        chains.delete(PLUMS, 1);
        found(at(Kind.DELETED, PLUMS, 1, "Later ones are there."));
    }

    @Test
    void a_deleted_commit_whose_followers_were_moved_up() throws InterruptedException {
        chains.witness(PEARS, 9);
        for (int revision = 4; revision < 9; revision++) {
            chains.put(PEARS, revision, chains.at(PEARS, revision + 1));
        }
        chains.delete(PEARS, 9);
        found(
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
        found(new Break(Kind.DELETED, PEARS, 4, 5, "What followed was moved up in its place."));
    }

    @Test
    void an_inserted_commit_whose_followers_were_moved_along() throws InterruptedException {
        for (int revision = 9; revision >= 4; revision--) {
            chains.put(PEARS, revision + 1, chains.at(PEARS, revision));
        }
        chains.put(PEARS, 4, forged(PEARS, chains.at(PEARS, 3).head()));
        found(at(Kind.INSERTED, PEARS, 4, "What follows was moved along by it."));
    }

    @Test
    void inserted_commits_whose_followers_were_moved_along() throws InterruptedException {
        for (int revision = 9; revision >= 4; revision--) {
            chains.put(PEARS, revision + 2, chains.at(PEARS, revision));
        }
        for (int revision = 4; revision <= 5; revision++) {
            chains.put(PEARS, revision, forged(PEARS, chains.at(PEARS, revision - 1).head()));
        }
        found(new Break(Kind.INSERTED, PEARS, 4, 5, "What follows was moved along by it."));
    }

    @Test
    void a_cut_end_that_somebody_remembers() throws InterruptedException {
        chains.witness(PEARS, 8);
        chains.witness(PEARS, 9);
        chains.delete(PEARS, 8);
        chains.delete(PEARS, 9);
        found(new Break(Kind.TRUNCATED, PEARS, 8, 9, "It was there when a row was made."));
    }

    @Test
    void a_stream_that_is_gone_and_remembered() throws InterruptedException {
        chains.witness(PEARS, 9);
        for (int revision = 1; revision <= 9; revision++) {
            chains.delete(PEARS, revision);
        }
        found(new Break(Kind.TRUNCATED, PEARS, 1, 9, "It was there when a row was made."));
    }

    /// Who cuts the end off where nobody has seen it leaves a sound chain.
    @Test
    void a_cut_end_that_nobody_remembers_is_not_to_be_seen() throws InterruptedException {
        chains.witness(PEARS, 7);
        chains.delete(PEARS, 8);
        chains.delete(PEARS, 9);
        found();
    }

    @Test
    void a_commit_at_the_end_that_follows_nothing() throws InterruptedException {
        chains.put(PEARS, 10, forged(PEARS, new Head(9, 12, chains.at(PLUMS, 2).hash())));
        found(at(Kind.INSERTED, PEARS, 10, "It was not written after the one before."));
    }

    @Test
    void a_commit_at_the_end_that_bears_a_hash_that_nobody_made() throws InterruptedException {
        Commit forged = forged(PEARS, new Head(9, 12, chains.at(PLUMS, 2).hash()));
        chains.put(PEARS, 10, bearing(forged, chains.at(PLUMS, 3).hash()));
        found(at(Kind.INSERTED, PEARS, 10, "It follows nothing and nothing follows it."));
    }

    @Test
    void a_commit_whose_link_alone_is_false() throws InterruptedException {
        Commit last = chains.at(PEARS, 9);
        chains.put(PEARS, 9, Relocation.after(chains.at(PLUMS, 2).hash(), last));
        found(at(Kind.EDITED, PEARS, 9, "Its content is not what was written."));
    }

    @Test
    void a_commit_that_counts_other_facts_before_it_than_there_are() throws InterruptedException {
        Head last = chains.at(PEARS, 9).head();
        chains.put(PEARS, 10, forged(PEARS, new Head(9, last.events() + 1, last.hash())));
        found(at(Kind.INSERTED, PEARS, 10, "It counts other facts before it than there are."));
    }

    @Test
    void what_reads_as_no_commit() throws InterruptedException {
        chains.put(PEARS, 4, new Entry.Unreadable(new Position(PEARS, 4), "No hash."));
        found(at(Kind.EDITED, PEARS, 4, "No hash."));
    }

    @Test
    void what_lies_where_no_commit_can_be() throws InterruptedException {
        chains.add(PEARS, 9, new Entry.Stray(PEARS, "C#x"));
        found(at(Kind.INSERTED, PEARS, 9, "An item under C#x is no commit's."));
    }

    @Test
    void what_reads_as_no_snapshot() throws InterruptedException {
        chains.add(PEARS, 6, new Entry.UnreadableSnapshot(new Position(PEARS, 6), "No state."));
        found(at(Kind.EDITED, PEARS, 6, "The snapshot there: No state."));
    }

    @Test
    void a_snapshot_of_another_commit_than_the_one_there() throws InterruptedException {
        Head real = chains.at(PEARS, 6).head();
        Head other = new Head(6, real.events(), chains.at(PLUMS, 6).hash());
        chains.add(PEARS, 6, new Entry.Snapped(PEARS, snapshot(other)));
        found(at(Kind.EDITED, PEARS, 6, "It is another one than its snapshot there was made of."));
    }

    @Test
    void one_stream_is_looked_at_alone() {
        chains.witness(PEARS, 9);
        chains.put(PLUMS, 7, edited(chains.at(PLUMS, 7)));
        HeardBreaks heard = new HeardBreaks();

        assertEquals(new Totals(1, 9, 0, 0, 0), new Audit(chains, heard).stream(PEARS));
        assertEquals(List.of(), heard.breaks());
        assertEquals(new Totals(1, 12, 0, 0, 1), new Audit(chains, heard).stream(PLUMS));
        assertEquals(
                List.of(at(Kind.EDITED, PLUMS, 7, "Its content is not what was written.")),
                heard.breaks());
        assertEquals(Totals.NOTHING, new Audit(chains, heard).stream("t#Fruit#figs"));
    }

    @Test
    void a_table_that_cannot_be_read_is_not_found_sound() {
        StoredChains unreadable = new Unreadable(chains);
        IllegalStateException failure =
                assertThrows(
                        IllegalStateException.class,
                        () -> new Audit(unreadable, new HeardBreaks()).everything(2));
        assertEquals("Cut off, as planned", failure.getMessage());
    }

    @Test
    void totals_add_up() {
        Totals sum = new Totals(1, 2, 3, 4, 5).and(new Totals(10, 20, 30, 40, 50));
        assertEquals(new Totals(11, 22, 33, 44, 55), sum);
        assertFalse(sum.isSound());
    }

    @Test
    void a_break_is_told_in_one_line() {
        assertEquals(
                "edited     t#Fruit#pears  revision 4: No.",
                at(Kind.EDITED, PEARS, 4, "No.").toString());
        assertEquals(
                "truncated  t#Fruit#pears  revisions 4 to 6: No.",
                new Break(Kind.TRUNCATED, PEARS, 4, 6, "No.").toString());
    }

    /// One after the other and side by side.
    private void found(Break... breaks) throws InterruptedException {
        for (int shares : List.of(1, 4)) {
            HeardBreaks heard = new HeardBreaks();
            Totals totals = new Audit(chains, heard).everything(shares);
            assertEquals(List.of(breaks), heard.sorted());
            assertEquals(breaks.length, totals.breaks());
        }
    }

    private static Break at(Kind kind, String stream, long revision, String detail) {
        return Break.at(kind, new Position(stream, revision), detail);
    }

    private static Commit edited(Commit commit) {
        return new Commit(
                commit.stream(),
                commit.revision(),
                commit.firstEvent(),
                commit.metadata(),
                List.of(new StoredEvent("Happened", 1, "{\"n\":0}")),
                commit.previous(),
                commit.hash());
    }

    private static Commit sealed(Commit commit) {
        return bearing(commit, Chain.seal(commit));
    }

    private static Commit bearing(Commit commit, Hash hash) {
        return new Commit(
                commit.stream(),
                commit.revision(),
                commit.firstEvent(),
                commit.metadata(),
                commit.events(),
                commit.previous(),
                hash);
    }

    private static Commit forged(String stream, Head after) {
        return PaperChains.next(after, stream, 1, "{\"forged\":true}");
    }

    private static Snapshot snapshot(Head head) {
        return new Snapshot(head, 1, RecentCommands.NONE, "{}");
    }

    /// A table that fails while it is read.
    private record Unreadable(StoredChains real) implements StoredChains {

        @Override
        public long size() {
            return real.size();
        }

        @Override
        public void scan(Share share, Consumer<Page<Entry>> reader) {
            if (share.number() == 1) {
                throw new IllegalStateException("Cut off, as planned");
            }
            real.scan(share, reader);
        }

        @Override
        public void witnesses(Share share, Consumer<Page<Witness>> reader) {
            real.witnesses(share, reader);
        }

        @Override
        public void read(String stream, Consumer<Entry> reader) {
            real.read(stream, reader);
        }

        @Override
        public List<Witness> witnesses(String stream) {
            return real.witnesses(stream);
        }

        @Override
        public Map<Position, Hash> hashes(List<Position> positions) {
            return real.hashes(positions);
        }
    }
}
