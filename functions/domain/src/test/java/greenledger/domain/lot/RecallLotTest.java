package greenledger.domain.lot;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.lot.Handovers.OFFER;
import static greenledger.domain.lot.Handovers.OFFERED;
import static greenledger.domain.lot.Handovers.RELEASE;
import static greenledger.domain.lot.Handovers.RELEASED;
import static greenledger.domain.lot.Handovers.RESERVED;
import static greenledger.domain.lot.Handovers.T1;
import static greenledger.domain.lot.Handovers.TRANSFER;
import static greenledger.domain.lot.Handovers.WITHDRAW;
import static greenledger.domain.lot.Handovers.WITHDRAWN;
import static greenledger.domain.lot.Handovers.reserved;
import static greenledger.domain.lot.Handovers.transferred;
import static greenledger.domain.lot.Tomatoes.CARRIER;
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

import greenledger.domain.Reason;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.lot.LotRefusal.NotItsGrower;
import greenledger.domain.lot.LotRefusal.UnderRecall;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallLotTest {

    private static final Reason SALMONELLA = new Reason("Salmonella.");
    private static final PartyId AGENCY = new PartyId("food-agency");
    private static final LotRecalled RECALLED = recalled(SALMONELLA, FARM);

    @Test
    void the_farmer_and_their_agent_recall_a_lot_and_no_other_party() {
        LotRegistered byPacker = new LotRegistered(LOT, PRODUCE, PACKER, NOON);
        for (PartyId by : List.of(FARM, PACKER)) {
            given(Lots.decider(), byPacker)
                    .when(new RecallLot(LOT, SALMONELLA, Authority.PARTY, by, ONE))
                    .then(recalled(SALMONELLA, by));
        }
        given(Lots.decider(), byPacker)
                .when(new RecallLot(LOT, SALMONELLA, Authority.PARTY, CARRIER, ONE))
                .thenRefused(new NotItsGrower(LOT));
    }

    @Test
    void the_farmer_recalls_what_others_have_long_bought() {
        given(
                        Lots.decider(),
                        REGISTERED,
                        reserved(T1, PRODUCE.quantity()),
                        transferred(T1, PRODUCE.quantity()))
                .when(new RecallLot(LOT, SALMONELLA, Authority.PARTY, FARM, ONE))
                .then(RECALLED);
    }

    @Test
    void a_regulator_recalls_whatever_there_is() {
        given(Lots.decider(), REGISTERED)
                .when(new RecallLot(LOT, SALMONELLA, Authority.REGULATOR, AGENCY, ONE))
                .then(recalled(SALMONELLA, AGENCY));
        given(Lots.decider())
                .when(new RecallLot(LOT, SALMONELLA, Authority.REGULATOR, AGENCY, ONE))
                .thenRefused(new LotNotFound(LOT));
    }

    @Test
    void another_reason_is_another_fact_the_same_is_none() {
        Reason glass = new Reason("Broken glass.");
        given(Lots.decider(), REGISTERED, RECALLED)
                .when(new RecallLot(LOT, SALMONELLA, Authority.REGULATOR, AGENCY, ONE))
                .thenNothing();
        given(Lots.decider(), REGISTERED, RECALLED)
                .when(new RecallLot(LOT, glass, Authority.REGULATOR, AGENCY, ONE))
                .then(recalled(glass, AGENCY));
    }

    @Test
    void a_recalled_lot_is_not_priced_but_moved_out_of_the_way() {
        given(Lots.decider(), REGISTERED, RECALLED)
                .when(new PriceLot(LOT, DEAR, FARM, TWO))
                .thenRefused(new UnderRecall(LOT));
        given(Lots.decider(), REGISTERED)
                .when(new PriceLot(LOT, DEAR, FARM, TWO))
                .then(new LotPriced(LOT, DEAR, FARM, TWO));
        given(Lots.decider(), REGISTERED, RECALLED)
                .when(new MoveLot(LOT, to(Places.NOGALES), FARM, TWO))
                .then(new LotMoved(LOT, to(Places.NOGALES), FARM, TWO));
    }

    @Test
    void a_transfer_under_way_goes_no_further_and_is_undone() {
        given(Lots.decider(), REGISTERED, RESERVED, RECALLED)
                .when(OFFER)
                .thenRefused(new UnderRecall(LOT));
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, RECALLED)
                .when(TRANSFER)
                .thenRefused(new UnderRecall(LOT));
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, RECALLED)
                .when(WITHDRAW)
                .then(WITHDRAWN);
        given(Lots.decider(), REGISTERED, RESERVED, OFFERED, RECALLED).when(RELEASE).then(RELEASED);
    }

    private static LotRecalled recalled(Reason reason, PartyId by) {
        return new LotRecalled(LOT, reason, by, ONE);
    }
}
