package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotRegistered;
import java.util.Optional;

/// A summary of each lot, for lists and searches.
public final class LotCards implements View<LotCard, LotEvent> {

    @Override
    public String name() {
        return "lot-card";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public LotCard evolve(Optional<LotCard> row, LotEvent event) {
        return event instanceof LotRegistered e
                ? History.begin(row, e, LotCard::of)
                : History.after(row, event).after(event);
    }
}
