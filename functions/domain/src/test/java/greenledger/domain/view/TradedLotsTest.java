package greenledger.domain.view;

import static greenledger.domain.lot.Handovers.OFFERED;
import static greenledger.domain.lot.Handovers.PART;
import static greenledger.domain.lot.Handovers.RELEASED;
import static greenledger.domain.lot.Handovers.RESERVED;
import static greenledger.domain.lot.Handovers.RETAILER;
import static greenledger.domain.lot.Handovers.T1;
import static greenledger.domain.lot.Handovers.TRANSFERRED;
import static greenledger.domain.lot.Handovers.WITHDRAWN;
import static greenledger.domain.lot.Handovers.reserved;
import static greenledger.domain.lot.Handovers.transferred;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static greenledger.domain.lot.Tomatoes.REGISTERED;
import static greenledger.domain.lot.Tomatoes.to;
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Reason;
import greenledger.domain.lot.Holding;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import greenledger.domain.view.Tenure.Title;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What readers see of a lot that changes hands.
class TradedLotsTest {

    private static final LotPriced PRICED = new LotPriced(LOT, DEAR, FARM, ONE);
    private static final LotRecalled RECALLED =
            new LotRecalled(LOT, new Reason("Salmonella."), FARM, ONE);

    @Test
    void a_part_that_changes_hands_stays_where_it_is_and_loses_its_price() {
        assertEquals(
                List.of(
                        holding(FARM, quantity("1000 KGM"), FARM, Places.FRESNO, DEAR),
                        holding(RETAILER, PART, FARM, Places.FRESNO)),
                lot(PRICED, RESERVED, TRANSFERRED).holdings());
    }

    @Test
    void each_owner_moves_their_own_part() {
        LotMoved retailers = new LotMoved(LOT, to(Places.TORONTO), RETAILER, ONE);
        LotMoved farms = new LotMoved(LOT, to(Places.NOGALES), FARM, ONE);
        assertEquals(
                List.of(
                        holding(FARM, quantity("1000 KGM"), FARM, Places.NOGALES),
                        holding(RETAILER, PART, FARM, Places.TORONTO)),
                lot(RESERVED, TRANSFERRED, retailers, farms).holdings());
    }

    @Test
    void parts_that_differ_in_nothing_are_one_part() {
        LotEvent second = transferred(T1, quantity("100 KGM"));
        assertEquals(
                List.of(
                        holding(FARM, quantity("900 KGM"), FARM, Places.FRESNO),
                        holding(RETAILER, quantity("350.5 KGM"), FARM, Places.FRESNO)),
                lot(RESERVED, TRANSFERRED, second).holdings());
    }

    @Test
    void the_first_part_left_speaks_for_the_lot() {
        LotView sold =
                lot(
                        PRICED,
                        reserved(T1, PRODUCE.quantity()),
                        transferred(T1, PRODUCE.quantity()),
                        new LotMoved(LOT, to(Places.TORONTO), RETAILER, ONE));
        assertEquals(RETAILER, sold.owner());
        assertEquals(Places.TORONTO, sold.location());
        assertEquals(Optional.empty(), sold.price());
        assertEquals(FARM, lot(PRICED, RESERVED, TRANSFERRED).owner());
    }

    @Test
    void what_is_set_aside_is_shown_until_it_is_released_or_changes_hands() {
        ReservedPart part = new ReservedPart(T1, FARM, PART);
        assertEquals(List.of(part), lot(RESERVED).reservations());
        assertEquals(List.of(), lot(RESERVED, RELEASED).reservations());
        assertEquals(List.of(), lot(RESERVED, TRANSFERRED).reservations());
    }

    @Test
    void a_lot_is_in_transfer_while_it_is_offered() {
        assertStatus(LotStatus.AVAILABLE, RESERVED);
        assertStatus(LotStatus.IN_TRANSFER, RESERVED, OFFERED);
        assertStatus(LotStatus.AVAILABLE, RESERVED, OFFERED, WITHDRAWN);
        assertStatus(LotStatus.AVAILABLE, RESERVED, OFFERED, TRANSFERRED);
        assertStatus(LotStatus.RECALLED, RESERVED, OFFERED, RECALLED);
        assertStatus(LotStatus.RECALLED, RESERVED, OFFERED, RECALLED, WITHDRAWN);
    }

    @Test
    void a_recall_is_on_record() {
        assertEquals(
                List.of(new RecallRecord(new Reason("Salmonella."), FARM, ONE)),
                lot(RECALLED).recalls());
    }

    @Test
    void every_transfer_is_a_line_of_the_ownership_history() {
        OwnershipView row =
                Folded.by(new Ownerships(), facts(RESERVED, OFFERED, TRANSFERRED, WITHDRAWN));
        assertEquals(
                List.of(
                        new Tenure(
                                FARM,
                                quantity("1250.5 KGM"),
                                NOON,
                                Title.REGISTERED,
                                Optional.empty()),
                        new Tenure(RETAILER, PART, ONE, Title.TRANSFERRED, Optional.of(T1))),
                row.history());
        assertEquals(1, row.transfers());
        assertEquals(Optional.of(ONE), row.lastTransferAt());
        assertEquals(FARM, row.owner());
    }

    private static void assertStatus(LotStatus status, LotEvent... facts) {
        assertEquals(status, lot(facts).status());
        assertEquals(status, Folded.by(new LotCards(), facts(facts)).status());
    }

    private static LotView lot(LotEvent... facts) {
        return Folded.by(new LotViews(), facts(facts));
    }

    private static List<LotEvent> facts(LotEvent... later) {
        return Stream.concat(Stream.of(REGISTERED), Arrays.stream(later))
                .map(LotEvent.class::cast)
                .toList();
    }

    private static Holding holding(
            PartyId owner, Quantity quantity, PartyId possessor, Place place, Price... price) {
        return new Holding(
                owner,
                quantity,
                possessor,
                place,
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(price).findFirst());
    }
}
