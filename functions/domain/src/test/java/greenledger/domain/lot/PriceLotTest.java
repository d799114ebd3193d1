package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.CHEAP;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;
import static greenledger.domain.lot.Tomatoes.to;
import static greenledger.domain.measure.Amounts.price;

import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnitMismatch;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.UnitCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Places;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceLotTest {

    private static final LotRegistered BY_PACKER = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
    private static final LotPriced PRICED = new LotPriced(LOT, DEAR, FARM, NOON);

    @Test
    void a_price_is_recorded() {
        given(Lots.decider(), REGISTERED).when(new PriceLot(LOT, DEAR, FARM, NOON)).then(PRICED);
    }

    @Test
    void what_does_not_exist_has_no_price() {
        given(Lots.decider())
                .when(new PriceLot(LOT, DEAR, FARM, NOON))
                .thenRefused(new LotNotFound(LOT));
    }

    @Test
    void a_packer_who_has_no_part_in_the_lot_does_not_price_it() {
        given(Lots.decider(), REGISTERED)
                .when(new PriceLot(LOT, DEAR, PACKER, NOON))
                .thenRefused(new NotTheOwner(LOT));
    }

    @Test
    void the_farmer_and_the_packer_who_registered_it_for_them_price_it_and_nobody_else() {
        for (PartyId trader : List.of(FARM, PACKER)) {
            given(Lots.decider(), BY_PACKER)
                    .when(new PriceLot(LOT, DEAR, trader, NOON))
                    .then(new LotPriced(LOT, DEAR, trader, NOON));
        }
        given(Lots.decider(), BY_PACKER)
                .when(new PriceLot(LOT, DEAR, CARRIER, NOON))
                .thenRefused(new NotTheOwner(LOT));
    }

    @Test
    void the_packer_remains_their_agent_whatever_happens_to_the_lot() {
        given(
                        Lots.decider(),
                        BY_PACKER,
                        new LotGraded(LOT, NUMBER_ONE, CARRIER, ONE),
                        new LotPriced(LOT, CHEAP, FARM, ONE),
                        new LotMoved(LOT, to(Places.NOGALES), FARM, ONE))
                .when(new PriceLot(LOT, DEAR, PACKER, TWO))
                .then(new LotPriced(LOT, DEAR, PACKER, TWO));
    }

    @Test
    void grading_or_pricing_a_lot_makes_nobody_its_agent() {
        given(
                        Lots.decider(),
                        REGISTERED,
                        new LotGraded(LOT, NUMBER_ONE, PACKER, ONE),
                        new LotPriced(LOT, CHEAP, FARM, ONE))
                .when(new PriceLot(LOT, DEAR, PACKER, TWO))
                .thenRefused(new NotTheOwner(LOT));
    }

    @Test
    void the_carrier_who_has_it_in_hand_does_not_price() {
        Movement loaded =
                new Movement(
                        Places.NOGALES, Optional.of(CARRIER), Optional.empty(), Optional.empty());
        LotMoved moved = new LotMoved(LOT, loaded, FARM, ONE);
        given(Lots.decider(), REGISTERED, moved)
                .when(new PriceLot(LOT, DEAR, CARRIER, TWO))
                .thenRefused(new NotTheOwner(LOT));
        given(Lots.decider(), REGISTERED, moved)
                .when(new PriceLot(LOT, DEAR, FARM, TWO))
                .then(new LotPriced(LOT, DEAR, FARM, TWO));
    }

    @Test
    void the_current_price_again_is_no_second_fact() {
        given(Lots.decider(), REGISTERED, PRICED)
                .when(new PriceLot(LOT, price("1.850", "USD", "KGM"), FARM, TWO))
                .thenNothing();
    }

    @Test
    void another_amount_currency_or_unit_is() {
        for (Price other :
                new Price[] {CHEAP, price("1.85", "EUR", "KGM"), price("1.85", "USD", "LBR")}) {
            given(Lots.decider(), REGISTERED, PRICED)
                    .when(new PriceLot(LOT, other, FARM, TWO))
                    .then(new LotPriced(LOT, other, FARM, TWO));
        }
    }

    @Test
    void a_former_price_can_be_asked_again() {
        given(Lots.decider(), REGISTERED, PRICED, new LotPriced(LOT, CHEAP, FARM, ONE))
                .when(new PriceLot(LOT, DEAR, FARM, TWO))
                .then(new LotPriced(LOT, DEAR, FARM, TWO));
    }

    @Test
    void a_price_per_piece_does_not_fit_kilograms() {
        given(Lots.decider(), REGISTERED)
                .when(new PriceLot(LOT, price("0.20", "USD", "H87"), FARM, ONE))
                .thenRefused(new UnitMismatch(LOT, new UnitCode("KGM"), new UnitCode("H87")));
    }
}
