package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotRegistered;
import java.util.Optional;

/// Who owns each lot and who did before.
public final class Ownerships implements View<OwnershipView, LotEvent> {

    @Override
    public String name() {
        return "ownership";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public OwnershipView evolve(Optional<OwnershipView> row, LotEvent event) {
        return event instanceof LotRegistered e
                ? History.begin(row, e, OwnershipView::of)
                : History.after(row, event).after(event);
    }
}
