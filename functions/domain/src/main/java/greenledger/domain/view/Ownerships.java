package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import java.util.Optional;

/// Who owns each lot and who did before. Grades, prices and movements leave ownership as it was.
public final class Ownerships implements View<OwnershipView, LotEvent> {

    @Override
    public String name() {
        return "ownership";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public OwnershipView evolve(Optional<OwnershipView> row, LotEvent event) {
        return switch (event) {
            case LotRegistered e -> History.begin(row, e, OwnershipView::of);
            case LotGraded e -> History.after(row, e);
            case LotPriced e -> History.after(row, e);
            case LotMoved e -> History.after(row, e);
        };
    }
}
