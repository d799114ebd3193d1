package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.transfer.TransferEvent;
import java.util.Optional;

/// The current state of each transfer, with its steps.
public final class TransferViews implements View<TransferView, TransferEvent> {

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public TransferView evolve(Optional<TransferView> row, TransferEvent event) {
        return row.map(view -> view.after(event))
                .orElseGet(() -> TransferView.of(History.request(event)));
    }
}
