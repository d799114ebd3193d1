package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Handovers.OFFER;
import static greenledger.domain.lot.Handovers.OFFERED;
import static greenledger.domain.lot.Handovers.PART;
import static greenledger.domain.lot.Handovers.RELEASE;
import static greenledger.domain.lot.Handovers.RELEASED;
import static greenledger.domain.lot.Handovers.RESERVED;
import static greenledger.domain.lot.Handovers.RETAILER;
import static greenledger.domain.lot.Handovers.T1;
import static greenledger.domain.lot.Handovers.T2;
import static greenledger.domain.lot.Handovers.TRANSFER;
import static greenledger.domain.lot.Handovers.TRANSFERRED;
import static greenledger.domain.lot.Handovers.WITHDRAW;
import static greenledger.domain.lot.Handovers.WITHDRAWN;
import static greenledger.domain.lot.Handovers.reserve;
import static greenledger.domain.lot.Handovers.reserved;
import static greenledger.domain.lot.Handovers.transferred;
import static greenledger.domain.lot.Tomatoes.CHEAP;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.TWO;
import static greenledger.domain.lot.Tomatoes.to;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.domain.lot.HandoverRefusal.AlreadyTransferred;
import greenledger.domain.lot.HandoverRefusal.NotReserved;
import greenledger.domain.lot.HandoverRefusal.TransferUndone;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.place.Places;
import org.junit.jupiter.api.Test;

/// From the reservation to the new owner, and back.
class HandoverTest {

    @Test
    void a_reserved_lot_is_offered() {
        given(Lots.decider(), REGISTERED, RESERVED).when(OFFER).then(OFFERED);
    }

    @Test
    void what_is_not_reserved_is_neither_offered_nor_transferred() {
        given(Lots.decider(), REGISTERED).when(OFFER).thenRefused(new NotReserved(LOT, T1));
        given(Lots.decider(), REGISTERED, reserved(T2, PART))
                .when(TRANSFER)
                .thenRefused(new NotReserved(LOT, T1));
    }

    @Test
    void what_does_not_exist_is_neither_offered_nor_transferred_and_nothing_is_to_be_undone() {
        given(Lots.decider()).when(OFFER).thenRefused(new LotNotFound(LOT));
        given(Lots.decider()).when(TRANSFER).thenRefused(new LotNotFound(LOT));
        given(Lots.decider()).when(WITHDRAW).thenNothing();
        given(Lots.decider()).when(RELEASE).thenNothing();
    }

    @Test
    void what_was_set_aside_changes_hands() {
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED).when(TRANSFER).then(TRANSFERRED);
    }

    @Test
    void an_offer_is_withdrawn_and_a_reservation_released() {
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED).when(WITHDRAW).then(WITHDRAWN);
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, WITHDRAWN)
                .when(RELEASE)
                .then(RELEASED);
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, RELEASED)
                .when(WITHDRAW)
                .then(WITHDRAWN);
    }

    @Test
    void an_undo_of_nothing_is_recorded_too() {
        given(Lots.decider(), REGISTERED).when(WITHDRAW).then(WITHDRAWN);
        given(Lots.decider(), REGISTERED).when(RELEASE).then(RELEASED);
    }

    @Test
    void a_late_step_finds_the_door_shut() {
        TransferUndone undone = new TransferUndone(LOT, T1);
        given(Lots.decider(), REGISTERED, RESERVED, WITHDRAWN).when(OFFER).thenRefused(undone);
        given(Lots.decider(), REGISTERED, RESERVED, RELEASED).when(OFFER).thenRefused(undone);
        given(Lots.decider(), REGISTERED, RESERVED, WITHDRAWN).when(TRANSFER).thenRefused(undone);
        given(Lots.decider(), REGISTERED, RESERVED, RELEASED).when(TRANSFER).thenRefused(undone);
    }

    @Test
    void what_has_changed_hands_is_not_taken_back() {
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, TRANSFERRED)
                .when(RELEASE)
                .thenRefused(new AlreadyTransferred(LOT, T1));
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, TRANSFERRED)
                .when(WITHDRAW)
                .thenRefused(new AlreadyTransferred(LOT, T1));
    }

    @Test
    void a_step_that_comes_again_after_the_end_changes_nothing() {
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED).when(OFFER).thenNothing();
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED).when(TRANSFER).thenNothing();
    }

    @Test
    void transfers_of_one_lot_do_not_meddle_with_each_other() {
        given(Lots.decider(), REGISTERED, RESERVED, reserved(T2, PART), RELEASED)
                .when(reserve(T1, PART))
                .thenRefused(new TransferUndone(LOT, T1));
        given(Lots.decider(), REGISTERED, reserved(T2, PART), RESERVED, transferred(T2, PART))
                .when(TRANSFER)
                .then(TRANSFERRED);
    }

    @Test
    void each_owner_prices_and_moves_their_own_part() {
        LotPriced farms = new LotPriced(LOT, DEAR, FARM, ONE);
        given(Lots.decider(), REGISTERED, farms, RESERVED, TRANSFERRED)
                .when(new PriceLot(LOT, DEAR, RETAILER, TWO))
                .then(new LotPriced(LOT, DEAR, RETAILER, TWO));
        given(Lots.decider(), REGISTERED, farms, RESERVED, TRANSFERRED)
                .when(new PriceLot(LOT, DEAR, FARM, TWO))
                .thenNothing();
        LotMoved retailers = new LotMoved(LOT, to(Places.TORONTO), RETAILER, ONE);
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED, retailers)
                .when(new MoveLot(LOT, to(Places.TORONTO), RETAILER, TWO))
                .thenNothing();
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED, retailers)
                .when(new MoveLot(LOT, to(Places.TORONTO), FARM, TWO))
                .then(new LotMoved(LOT, to(Places.TORONTO), FARM, TWO));
    }

    @Test
    void when_the_farmer_has_nothing_left_neither_they_nor_their_agent_have_a_say() {
        LotRegistered byPacker = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
        given(
                        Lots.decider(),
                        byPacker,
                        reserved(T1, PRODUCE.quantity()),
                        transferred(T1, PRODUCE.quantity()))
                .when(new PriceLot(LOT, CHEAP, PACKER, TWO))
                .thenRefused(new NotTheOwner(LOT));
        given(Lots.decider(), byPacker, RESERVED, TRANSFERRED)
                .when(new PriceLot(LOT, CHEAP, PACKER, TWO))
                .then(new LotPriced(LOT, CHEAP, PACKER, TWO));
    }

    @Test
    void no_history_transfers_what_was_never_reserved_or_was_released() {
        LotDecider decider = new LotDecider();
        Lot registered = decider.evolve(decider.initial(), REGISTERED);
        assertThrows(IllegalStateException.class, () -> decider.evolve(registered, TRANSFERRED));
        Lot released = decider.evolve(decider.evolve(registered, RESERVED), RELEASED);
        assertThrows(IllegalStateException.class, () -> decider.evolve(released, TRANSFERRED));
    }
}
