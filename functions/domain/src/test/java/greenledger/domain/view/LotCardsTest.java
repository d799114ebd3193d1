package greenledger.domain.view;

import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.HARVEST;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;
import static greenledger.domain.lot.Tomatoes.to;
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.Holding;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.Variety;
import greenledger.domain.measure.Price;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LotCardsTest {

    private final LotCards cards = new LotCards();

    @Test
    void a_registered_lot_is_where_it_grew() {
        assertEquals(
                card(Optional.empty(), Optional.empty(), Places.FRESNO, NOON),
                Folded.by(cards, REGISTERED));
    }

    @Test
    void a_card_shows_the_latest_grade_and_price() {
        LotGraded graded = new LotGraded(LOT, NUMBER_ONE, FARM, ONE);
        assertEquals(
                card(Optional.of(NUMBER_ONE), Optional.empty(), Places.FRESNO, ONE),
                Folded.by(cards, REGISTERED, graded));
        assertEquals(
                card(Optional.of(NUMBER_ONE), Optional.of(DEAR), Places.FRESNO, TWO),
                Folded.by(cards, REGISTERED, graded, new LotPriced(LOT, DEAR, FARM, TWO)));
    }

    @Test
    void a_card_moves_with_its_lot() {
        assertEquals(
                card(Optional.empty(), Optional.empty(), Places.TORONTO, ONE),
                Folded.by(cards, REGISTERED, new LotMoved(LOT, to(Places.TORONTO), FARM, ONE)));
    }

    private static LotCard card(
            Optional<Grade> grade, Optional<Price> price, Place place, Instant updatedAt) {
        return new LotCard(
                LOT,
                new Commodity("tomato"),
                Optional.of(new Variety("Roma")),
                FARM,
                FARM,
                LotStatus.AVAILABLE,
                quantity("1250.5 KGM"),
                grade,
                price,
                place.country(),
                place.latitude(),
                place.longitude(),
                Optional.of(HARVEST),
                NOON,
                updatedAt,
                List.of(
                        new Holding(
                                FARM,
                                quantity("1250.5 KGM"),
                                FARM,
                                place,
                                Optional.empty(),
                                Optional.empty(),
                                price)),
                List.of());
    }
}
