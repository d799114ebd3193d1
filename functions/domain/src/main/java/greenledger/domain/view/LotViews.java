package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import java.util.Optional;

/// The current state and the histories of each lot.
public final class LotViews implements View<LotView, LotEvent> {

    @Override
    public String name() {
        return "lot";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public LotView evolve(Optional<LotView> row, LotEvent event) {
        return switch (event) {
            case LotRegistered e -> History.begin(row, e, LotView::of);
            case LotGraded e -> History.after(row, e).graded(e);
            case LotPriced e -> History.after(row, e).priced(e);
            case LotMoved e -> History.after(row, e).moved(e);
        };
    }
}
