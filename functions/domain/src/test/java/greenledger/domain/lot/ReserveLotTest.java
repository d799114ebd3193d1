package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Handovers.PART;
import static greenledger.domain.lot.Handovers.RELEASED;
import static greenledger.domain.lot.Handovers.RESERVED;
import static greenledger.domain.lot.Handovers.RETAILER;
import static greenledger.domain.lot.Handovers.T1;
import static greenledger.domain.lot.Handovers.T2;
import static greenledger.domain.lot.Handovers.TRANSFERRED;
import static greenledger.domain.lot.Handovers.WITHDRAWN;
import static greenledger.domain.lot.Handovers.reserve;
import static greenledger.domain.lot.Handovers.reserved;
import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.measure.Amounts.quantity;

import greenledger.domain.Reason;
import greenledger.domain.lot.HandoverRefusal.NotEnough;
import greenledger.domain.lot.HandoverRefusal.NothingToTransfer;
import greenledger.domain.lot.HandoverRefusal.QuantityMismatch;
import greenledger.domain.lot.HandoverRefusal.ToItsOwner;
import greenledger.domain.lot.HandoverRefusal.TransferUndone;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotTheOwner;
import greenledger.domain.lot.LotRefusal.UnderRecall;
import greenledger.domain.measure.UnitCode;
import org.junit.jupiter.api.Test;

class ReserveLotTest {

    @Test
    void a_part_of_a_lot_is_set_aside() {
        given(Lots.decider(), REGISTERED).when(reserve(T1, PART)).then(RESERVED);
    }

    @Test
    void what_is_set_aside_is_not_free_and_the_rest_is() {
        given(Lots.decider(), REGISTERED, RESERVED)
                .when(reserve(T2, quantity("1000.000001 KGM")))
                .thenRefused(new NotEnough(LOT, quantity("1000 KGM"), quantity("1000.000001 KGM")));
        given(Lots.decider(), REGISTERED, RESERVED)
                .when(reserve(T2, quantity("1000 KGM")))
                .then(reserved(T2, quantity("1000 KGM")));
    }

    @Test
    void what_was_released_is_free_again() {
        given(Lots.decider(), REGISTERED, RESERVED, RELEASED)
                .when(reserve(T2, quantity("1250.5 KGM")))
                .then(reserved(T2, quantity("1250.5 KGM")));
    }

    @Test
    void another_unit_of_mass_is_recorded_in_the_unit_of_the_lot() {
        given(Lots.decider(), REGISTERED)
                .when(reserve(T1, quantity("0.25 TNE")))
                .then(reserved(T1, quantity("250 KGM")));
        given(Lots.decider(), REGISTERED)
                .when(reserve(T1, quantity("3 H87")))
                .thenRefused(new QuantityMismatch(LOT, new UnitCode("KGM"), new UnitCode("H87")));
    }

    @Test
    void nothing_is_no_part_not_even_after_rounding() {
        given(Lots.decider(), REGISTERED)
                .when(reserve(T1, quantity("0 KGM")))
                .thenRefused(new NothingToTransfer(LOT));
        given(Lots.decider(), REGISTERED)
                .when(reserve(T1, quantity("0.000001 GRM")))
                .thenRefused(new NothingToTransfer(LOT));
    }

    @Test
    void the_owner_or_their_agent_disposes_of_a_part_and_nobody_else() {
        LotRegistered byPacker = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
        given(Lots.decider(), byPacker)
                .when(reserve(T1, FARM, PART, PACKER))
                .then(new LotReserved(LOT, T1, FARM, RETAILER, PART, PACKER, ONE));
        given(Lots.decider(), byPacker)
                .when(reserve(T1, FARM, PART, CARRIER))
                .thenRefused(new NotTheOwner(LOT));
        given(Lots.decider(), byPacker)
                .when(reserve(T1, FARM, PART, RETAILER))
                .thenRefused(new NotTheOwner(LOT));
    }

    @Test
    void who_has_nothing_of_a_lot_has_nothing_to_give() {
        given(Lots.decider(), REGISTERED)
                .when(reserve(T1, CARRIER, PART, CARRIER))
                .thenRefused(new NotTheOwner(LOT));
    }

    @Test
    void a_new_owner_disposes_of_what_they_have_and_not_of_the_rest() {
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED)
                .when(resell("250.5 KGM"))
                .then(new LotReserved(LOT, T2, RETAILER, CARRIER, PART, RETAILER, ONE));
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED)
                .when(resell("251 KGM"))
                .thenRefused(new NotEnough(LOT, PART, quantity("251 KGM")));
    }

    @Test
    void the_agent_acts_for_the_farmer_and_not_for_the_next_owner() {
        LotRegistered byPacker = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
        given(Lots.decider(), byPacker, RESERVED, TRANSFERRED)
                .when(new ReserveLot(LOT, T2, RETAILER, CARRIER, PART, PACKER, ONE))
                .thenRefused(new NotTheOwner(LOT));
        given(Lots.decider(), byPacker, RESERVED, TRANSFERRED)
                .when(reserve(T2, FARM, PART, PACKER))
                .then(new LotReserved(LOT, T2, FARM, RETAILER, PART, PACKER, ONE));
    }

    @Test
    void nobody_gives_to_themselves() {
        given(Lots.decider(), REGISTERED)
                .when(new ReserveLot(LOT, T1, FARM, FARM, PART, FARM, ONE))
                .thenRefused(new ToItsOwner(LOT, FARM));
    }

    @Test
    void what_does_not_exist_or_was_recalled_is_not_set_aside() {
        given(Lots.decider()).when(reserve(T1, PART)).thenRefused(new LotNotFound(LOT));
        given(
                        Lots.decider(),
                        REGISTERED,
                        new LotRecalled(LOT, new Reason("Salmonella."), FARM, ONE))
                .when(reserve(T1, PART))
                .thenRefused(new UnderRecall(LOT));
    }

    @Test
    void a_late_reservation_finds_the_door_shut() {
        given(Lots.decider(), REGISTERED, RELEASED)
                .when(reserve(T1, PART))
                .thenRefused(new TransferUndone(LOT, T1));
        given(Lots.decider(), REGISTERED, WITHDRAWN)
                .when(reserve(T1, PART))
                .thenRefused(new TransferUndone(LOT, T1));
        given(Lots.decider(), REGISTERED, RELEASED)
                .when(reserve(T2, PART))
                .then(reserved(T2, PART));
    }

    @Test
    void what_has_changed_hands_is_not_set_aside_again() {
        given(Lots.decider(), REGISTERED, RESERVED, TRANSFERRED)
                .when(reserve(T1, PART))
                .thenNothing();
    }

    private static ReserveLot resell(String amount) {
        return new ReserveLot(LOT, T2, RETAILER, CARRIER, quantity(amount), RETAILER, ONE);
    }
}
