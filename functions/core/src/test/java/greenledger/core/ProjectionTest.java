package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.Projection.Folded;
import greenledger.core.ViewRow.Index;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.view.LotCard;
import greenledger.domain.view.LotCards;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Projection<LotCard, LotEvent> CARDS =
            new Projection<>(
                    new LotCards(),
                    1,
                    Streams.LOTS,
                    LotCard.class,
                    card -> Map.of(Index.FARMER, card.farmerId().value()),
                    card -> card.registeredAt() + "#" + card.lotId(),
                    card -> Map.of("lots", 1L));

    private static final Commit FIRST = commit(Head.EMPTY, "k1", Facts.REGISTERED, Facts.GRADED);
    private static final Commit SECOND = commit(FIRST.head(), "k2", Facts.PRICED);

    @Test
    void every_fact_of_every_commit_is_folded_in() {
        Folded<LotCard> folded = CARDS.fold(CARDS.fold(Folded.blank(), FIRST), SECOND);
        LotCard card = folded.row().orElseThrow();
        assertEquals(Facts.FARM, card.owner());
        assertEquals(Facts.GRADED.grade(), card.grade().orElseThrow());
        assertEquals(Facts.PRICE, card.price().orElseThrow());
        assertEquals(new Head(2, 3, SECOND.hash()), folded.head());
    }

    @Test
    void nothing_is_folded_onto_a_gap_or_twice() {
        Folded<LotCard> first = CARDS.fold(Folded.blank(), FIRST);
        assertThrows(BrokenChain.class, () -> CARDS.fold(Folded.blank(), SECOND));
        assertThrows(BrokenChain.class, () -> CARDS.fold(first, FIRST));
        assertEquals(SECOND.head(), CARDS.fold(first, SECOND).head());
    }

    @Test
    void a_row_that_was_closed_opens_as_it_was() {
        Folded<LotCard> folded = CARDS.fold(Folded.blank(), FIRST);
        ViewKey key = CARDS.key(Facts.STREAM.key());
        ViewRow row = CARDS.close(key, folded);
        assertEquals("acme#lot-card@1#09506000134352.L-2026-117", key.toString());
        assertEquals(Map.of(Index.FARMER, "acme#lot-card@1#farm-1"), row.indexes());
        assertEquals("2026-11-21T12:00:00Z#09506000134352.L-2026-117", row.order());
        assertEquals(Map.of("lots", 1L), row.tallies());
        assertEquals(folded, CARDS.open(row));
    }

    @Test
    void a_plain_view_is_found_by_its_key_only() {
        Projection<LotCard, LotEvent> plain =
                Projection.plain(new LotCards(), Streams.LOTS, LotCard.class);
        ViewRow row = plain.close(plain.key(Facts.STREAM.key()), plain.fold(Folded.blank(), FIRST));
        assertTrue(row.indexes().isEmpty());
        assertTrue(row.tallies().isEmpty());
        assertEquals("", row.order());
    }

    private static Commit commit(Head head, String key, LotEvent... facts) {
        List<StoredEvent> events = Stream.of(facts).map(Streams.LOTS::write).toList();
        return Commit.after(head, Facts.STREAM.key(), Facts.metadata(key), events);
    }
}
