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
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.lot.Holding;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.Movement;
import greenledger.domain.measure.Price;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import greenledger.domain.view.Tenure.Title;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnershipsTest {

    private static final LotRegistered BY_PACKER = new LotRegistered(LOT, PRODUCE, PACKER, NOON);

    private static final List<Tenure> FROM_THE_START =
            List.of(
                    new Tenure(
                            FARM,
                            quantity("1250.5 KGM"),
                            NOON,
                            Title.REGISTERED,
                            Optional.empty()));

    @Test
    void a_lot_first_belongs_to_its_farmer_whoever_registered_it() {
        assertEquals(
                new OwnershipView(
                        LOT,
                        FARM,
                        FARM,
                        List.of(holding(FARM, Places.FRESNO, Optional.empty())),
                        FROM_THE_START,
                        0,
                        Optional.empty()),
                Folded.by(new Ownerships(), BY_PACKER));
    }

    @Test
    void a_grade_a_price_or_a_carrier_changes_no_owner() {
        Movement loaded =
                new Movement(
                        Places.NOGALES, Optional.of(CARRIER), Optional.empty(), Optional.empty());
        assertEquals(
                new OwnershipView(
                        LOT,
                        FARM,
                        FARM,
                        List.of(holding(CARRIER, Places.NOGALES, Optional.of(DEAR))),
                        FROM_THE_START,
                        0,
                        Optional.empty()),
                Folded.by(
                        new Ownerships(),
                        BY_PACKER,
                        new LotGraded(LOT, NUMBER_ONE, PACKER, ONE),
                        new LotPriced(LOT, DEAR, FARM, ONE),
                        new LotMoved(LOT, loaded, FARM, ONE)));
    }

    private static Holding holding(PartyId possessor, Place place, Optional<Price> price) {
        return new Holding(
                FARM,
                quantity("1250.5 KGM"),
                possessor,
                place,
                Optional.empty(),
                Optional.empty(),
                price);
    }
}
