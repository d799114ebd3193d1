package greenledger.core;

import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.Lots;
import java.util.List;
import java.util.Map;

/// Every category of stream there is.
public final class Streams {

    public static final Category<LotEvent> LOTS =
            new Category<>(
                    "Lot",
                    LotEvent.class,
                    Map.of(
                            "LotRegistered", LotRegistered.class,
                            "LotGraded", LotGraded.class,
                            "LotPriced", LotPriced.class,
                            "LotMoved", LotMoved.class),
                    List.of());

    private Streams() {}

    public static Commands<LotCommand, LotEvent> lots(Backplane backplane) {
        return new Commands<>(backplane.events(), backplane.backoff(), Lots.decider(), LOTS);
    }
}
