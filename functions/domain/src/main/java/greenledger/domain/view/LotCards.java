package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
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
        return 1;
    }

    @Override
    public LotCard evolve(Optional<LotCard> row, LotEvent event) {
        return switch (event) {
            case LotRegistered e -> History.begin(row, e, LotCard::of);
            case LotGraded e -> History.after(row, e).graded(e);
            case LotPriced e -> History.after(row, e).priced(e);
            case LotMoved e -> History.after(row, e).moved(e);
        };
    }
}
