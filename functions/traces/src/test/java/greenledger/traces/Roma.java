package greenledger.traces;

import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.place.Places;
import java.util.List;

/// The story of one lot: five commits from the field to the cold store.
final class Roma {

    private Roma() {}

    static List<LotCommand> story() {
        return List.of(
                Tomatoes.register(Tomatoes.PRODUCE),
                new GradeLot(Tomatoes.LOT, Tomatoes.NUMBER_TWO, Tomatoes.FARM, Tomatoes.NOON),
                new PriceLot(Tomatoes.LOT, Tomatoes.CHEAP, Tomatoes.FARM, Tomatoes.ONE),
                new MoveLot(Tomatoes.LOT, Tomatoes.to(Places.NOGALES), Tomatoes.FARM, Tomatoes.ONE),
                new PriceLot(Tomatoes.LOT, Tomatoes.DEAR, Tomatoes.FARM, Tomatoes.TWO));
    }
}
