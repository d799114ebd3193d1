package greenledger.domain.view;

import static greenledger.domain.lot.Tomatoes.BATCH;
import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.GTIN;
import static greenledger.domain.lot.Tomatoes.HARVEST;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.GradeCode;
import greenledger.domain.lot.GradeScheme;
import greenledger.domain.lot.Holding;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.Movement;
import greenledger.domain.lot.Variety;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Places;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LotViewsTest {

    private static final Instant THREE = Instant.parse("2026-11-21T15:00:00Z");

    @Test
    void a_registered_lot_is_shown_as_it_left_the_field() {
        assertEquals(
                new LotView(
                        LOT,
                        Optional.of(GTIN),
                        Optional.of(BATCH),
                        new Commodity("tomato"),
                        Optional.of(new Variety("Roma")),
                        FARM,
                        FARM,
                        FARM,
                        LotStatus.AVAILABLE,
                        quantity("1250.5 KGM"),
                        Places.FRESNO,
                        Places.FRESNO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(HARVEST),
                        NOON,
                        NOON,
                        List.of(
                                new Holding(
                                        FARM,
                                        quantity("1250.5 KGM"),
                                        FARM,
                                        Places.FRESNO,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Folded.by(new LotViews(), new LotRegistered(LOT, PRODUCE, PACKER, NOON)));
    }

    @Test
    void a_lot_is_shown_with_all_that_happened_to_it() {
        Movement loaded =
                new Movement(
                        Places.TORONTO, Optional.of(CARRIER), Optional.of(ONE), Optional.of(TWO));
        assertEquals(
                new LotView(
                        LOT,
                        Optional.of(GTIN),
                        Optional.of(BATCH),
                        new Commodity("tomato"),
                        Optional.of(new Variety("Roma")),
                        FARM,
                        FARM,
                        CARRIER,
                        LotStatus.AVAILABLE,
                        quantity("1250.5 KGM"),
                        Places.FRESNO,
                        Places.TORONTO,
                        Optional.of(NUMBER_ONE),
                        Optional.of(DEAR),
                        Optional.of(HARVEST),
                        NOON,
                        THREE,
                        List.of(
                                new Holding(
                                        FARM,
                                        quantity("1250.5 KGM"),
                                        CARRIER,
                                        Places.TORONTO,
                                        Optional.of(ONE),
                                        Optional.of(TWO),
                                        Optional.of(DEAR))),
                        List.of(),
                        List.of(),
                        List.of(
                                new PriceRecord(
                                        new BigDecimal("1.85"),
                                        new CurrencyCode("USD"),
                                        new UnitCode("KGM"),
                                        FARM,
                                        TWO)),
                        List.of(
                                new GradeRecord(
                                        new GradeScheme("USDA"),
                                        new GradeCode("U.S. No. 1"),
                                        new PartyId("insp-9"),
                                        PACKER,
                                        ONE)),
                        List.of(
                                new MovementRecord(
                                        Places.TORONTO,
                                        Optional.of(CARRIER),
                                        Optional.of(ONE),
                                        Optional.of(TWO),
                                        FARM,
                                        THREE)),
                        List.of()),
                Folded.by(
                        new LotViews(),
                        REGISTERED,
                        new LotGraded(LOT, NUMBER_ONE, PACKER, ONE),
                        new LotPriced(LOT, DEAR, FARM, TWO),
                        new LotMoved(LOT, loaded, FARM, THREE)));
    }

    @Test
    void whoever_has_a_lot_keeps_it_until_another_custodian_is_named() {
        Movement loaded =
                new Movement(
                        Places.NOGALES, Optional.of(CARRIER), Optional.empty(), Optional.empty());
        Movement on =
                new Movement(Places.TORONTO, Optional.empty(), Optional.empty(), Optional.empty());
        LotView row =
                Folded.by(
                        new LotViews(),
                        REGISTERED,
                        new LotMoved(LOT, loaded, FARM, ONE),
                        new LotMoved(LOT, on, FARM, TWO));
        assertEquals(CARRIER, row.possessor());
        assertEquals(FARM, row.owner());
        assertEquals(Places.TORONTO, row.location());
        assertEquals(
                List.of(Places.NOGALES, Places.TORONTO),
                row.movements().stream().map(MovementRecord::to).toList());
    }
}
