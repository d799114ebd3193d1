package greenledger.core.audit;

import static greenledger.core.audit.Tampering.PEARS;
import static greenledger.core.audit.Tampering.PLUMS;
import static greenledger.core.audit.Tampering.at;
import static greenledger.core.audit.Tampering.edited;
import static greenledger.core.audit.Tampering.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.Hash;
import greenledger.core.audit.Break.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What nobody touched is sound, and what cannot be read is not.
class AuditTest {

    private final PaperChains chains = Tampering.chains();

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
