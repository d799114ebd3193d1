package greenledger.domain.view;

import static greenledger.domain.lot.Tomatoes.CARRIER;
import static greenledger.domain.lot.Tomatoes.DEAR;
import static greenledger.domain.lot.Tomatoes.FARM;
import static greenledger.domain.lot.Tomatoes.LOT;
import static greenledger.domain.lot.Tomatoes.NOON;
import static greenledger.domain.lot.Tomatoes.NUMBER_ONE;
import static greenledger.domain.lot.Tomatoes.ONE;
import static greenledger.domain.lot.Tomatoes.PACKER;
import static greenledger.domain.lot.Tomatoes.PRODUCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.Movement;
import greenledger.domain.place.Places;
import greenledger.domain.view.Tenure.Title;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnershipsTest {

    private static final LotRegistered BY_PACKER = new LotRegistered(LOT, PRODUCE, PACKER, NOON);

    private static final OwnershipView THE_FARMERS =
            new OwnershipView(
                    LOT,
                    FARM,
                    List.of(new Tenure(FARM, NOON, Title.REGISTERED)),
                    0,
                    Optional.empty());

    @Test
    void a_lot_first_belongs_to_its_farmer_whoever_registered_it() {
        assertEquals(THE_FARMERS, Folded.by(new Ownerships(), BY_PACKER));
    }

    @Test
    void a_grade_a_price_or_a_carrier_changes_no_owner() {
        Movement loaded =
                new Movement(
                        Places.NOGALES, Optional.of(CARRIER), Optional.empty(), Optional.empty());
        assertEquals(
                THE_FARMERS,
                Folded.by(
                        new Ownerships(),
                        BY_PACKER,
                        new LotGraded(LOT, NUMBER_ONE, PACKER, ONE),
                        new LotPriced(LOT, DEAR, FARM, ONE),
                        new LotMoved(LOT, loaded, FARM, ONE)));
    }
}
