package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
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
        return 2;
    }

    @Override
    public LotView evolve(Optional<LotView> row, LotEvent event) {
        return event instanceof LotRegistered e
                ? History.begin(row, e, LotView::of)
                : History.after(row, event).after(event);
    }
}
