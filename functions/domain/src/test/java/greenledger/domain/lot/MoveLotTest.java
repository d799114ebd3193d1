package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.HARVEST;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;
import static greenledger.domain.lot.Tomatoes.produce;
import static greenledger.domain.lot.Tomatoes.to;
import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.Refused;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.MovedBeforeHarvest;
import greenledger.domain.lot.LotRefusal.MovementInFuture;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveLotTest {

    /// When November 20th, the day of the harvest, began on the Line Islands.
    private static final Instant DAY_OF_HARVEST = Instant.parse("2026-11-19T10:00:00Z");

    private static final LotMoved IN_NOGALES = moved(to(Places.NOGALES), ONE);

    @Test
    void a_movement_is_recorded() {
        given(Lots.decider(), REGISTERED).when(move(to(Places.NOGALES), ONE)).then(IN_NOGALES);
    }

    @Test
    void what_does_not_exist_does_not_move() {
        given(Lots.decider()).when(move(to(Places.NOGALES), ONE)).thenRefused(new LotNotFound(LOT));
    }

    @Test
    void nobody_else_moves_it_not_even_the_carrier_who_has_it() {
        LotMoved loaded = moved(handed(Places.NOGALES, CARRIER), ONE);
        for (PartyId other : new PartyId[] {PACKER, CARRIER}) {
            given(Lots.decider(), REGISTERED, loaded)
                    .when(new MoveLot(LOT, to(Places.TORONTO), other, TWO))
                    .thenRefused(new NotTheOwner(LOT));
        }
        given(Lots.decider(), REGISTERED, loaded)
                .when(move(to(Places.TORONTO), TWO))
                .then(moved(to(Places.TORONTO), TWO));
    }

    @Test
    void the_packer_who_registered_it_for_the_farmer_moves_it_too() {
        LotRegistered byPacker = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
        for (PartyId trader : new PartyId[] {FARM, PACKER}) {
            given(Lots.decider(), byPacker)
                    .when(new MoveLot(LOT, to(Places.NOGALES), trader, ONE))
                    .then(new LotMoved(LOT, to(Places.NOGALES), trader, ONE));
        }
        given(Lots.decider(), byPacker)
                .when(new MoveLot(LOT, to(Places.NOGALES), CARRIER, ONE))
                .thenRefused(new NotTheOwner(LOT));
    }

    /// Who registers a lot for its farmer does not come to possess it.
    @Test
    void what_a_packer_registered_is_in_the_farmers_hands() {
        LotRegistered byPacker = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
        given(Lots.decider(), byPacker).when(move(handed(Places.FRESNO, FARM), ONE)).thenNothing();
        given(Lots.decider(), byPacker)
                .when(move(handed(Places.FRESNO, PACKER), ONE))
                .then(moved(handed(Places.FRESNO, PACKER), ONE));
    }

    @Test
    void to_where_it_is_is_no_second_fact() {
        given(Lots.decider(), REGISTERED).when(move(to(Places.FRESNO), ONE)).thenNothing();
        given(Lots.decider(), REGISTERED, IN_NOGALES)
                .when(move(to(Places.NOGALES), TWO))
                .thenNothing();
    }

    @Test
    void to_who_has_it_is_no_second_fact() {
        given(Lots.decider(), REGISTERED)
                .when(move(handed(Places.FRESNO, FARM), ONE))
                .thenNothing();
        given(
                        Lots.decider(),
                        REGISTERED,
                        moved(handed(Places.NOGALES, CARRIER), ONE),
                        moved(to(Places.TORONTO), ONE))
                .when(move(handed(Places.TORONTO, CARRIER), TWO))
                .thenNothing();
    }

    @Test
    void back_to_where_it_was_is_one() {
        given(Lots.decider(), REGISTERED, IN_NOGALES)
                .when(move(to(Places.FRESNO), TWO))
                .then(moved(to(Places.FRESNO), TWO));
    }

    @Test
    void a_new_custodian_in_the_same_place_is_one() {
        given(Lots.decider(), REGISTERED)
                .when(move(handed(Places.FRESNO, CARRIER), ONE))
                .then(moved(handed(Places.FRESNO, CARRIER), ONE));
    }

    @Test
    void the_time_of_arrival_or_departure_is_news_once() {
        Movement arrived =
                new Movement(Places.NOGALES, Optional.empty(), Optional.empty(), Optional.of(ONE));
        Movement departed =
                new Movement(Places.NOGALES, Optional.empty(), Optional.of(NOON), Optional.empty());
        given(Lots.decider(), REGISTERED, IN_NOGALES)
                .when(move(arrived, TWO))
                .then(moved(arrived, TWO));
        given(Lots.decider(), REGISTERED, IN_NOGALES)
                .when(move(departed, TWO))
                .then(moved(departed, TWO));
        given(Lots.decider(), REGISTERED, moved(arrived, ONE))
                .when(move(arrived, TWO))
                .thenNothing();
    }

    @Test
    void a_clock_may_be_five_minutes_ahead_but_no_more() {
        Movement ahead = timed(ONE, ONE.plusSeconds(300));
        given(Lots.decider(), REGISTERED).when(move(ahead, ONE)).then(moved(ahead, ONE));
        Instant tooLate = ONE.plusSeconds(301);
        given(Lots.decider(), REGISTERED)
                .when(move(timed(ONE, tooLate), ONE))
                .thenRefused(new MovementInFuture(LOT, tooLate));
        given(Lots.decider(), REGISTERED)
                .when(move(timed(tooLate, tooLate), ONE))
                .thenRefused(new MovementInFuture(LOT, tooLate));
    }

    @Test
    void nothing_moves_before_it_is_harvested() {
        Movement early = timed(DAY_OF_HARVEST, ONE);
        given(Lots.decider(), REGISTERED).when(move(early, ONE)).then(moved(early, ONE));
        given(Lots.decider(), REGISTERED)
                .when(move(timed(DAY_OF_HARVEST.minusMillis(1), ONE), ONE))
                .thenRefused(new MovedBeforeHarvest(LOT, HARVEST));
    }

    @Test
    void with_no_day_of_harvest_any_past_time_will_do() {
        LotRegistered undated =
                new LotRegistered(
                        LOT,
                        produce(quantity("1 TNE"), Places.FRESNO, Optional.empty()),
                        FARM,
                        NOON);
        Movement longAgo = timed(Instant.EPOCH, Instant.EPOCH);
        given(Lots.decider(), undated).when(move(longAgo, ONE)).then(moved(longAgo, ONE));
    }

    @Test
    void arrival_follows_departure() {
        timed(ONE, ONE);
        Refused.because(
                "A lot arrives after it departed, not at 2026-11-21T12:00:00Z when it departed at"
                        + " 2026-11-21T13:00:00Z.",
                () -> timed(ONE, NOON));
    }

    private static MoveLot move(Movement movement, Instant at) {
        return new MoveLot(LOT, movement, FARM, at);
    }

    private static LotMoved moved(Movement movement, Instant at) {
        return new LotMoved(LOT, movement, FARM, at);
    }

    private static Movement handed(Place place, PartyId custodian) {
        return new Movement(place, Optional.of(custodian), Optional.empty(), Optional.empty());
    }

    private static Movement timed(Instant departed, Instant arrived) {
        return new Movement(
                Places.NOGALES, Optional.empty(), Optional.of(departed), Optional.of(arrived));
    }
}
