package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.transfer.TransferEvent;
import java.util.Optional;

/// A summary of each transfer, for lists.
public final class TransferCards implements View<TransferCard, TransferEvent> {

    @Override
    public String name() {
        return "transfer-card";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public TransferCard evolve(Optional<TransferCard> row, TransferEvent event) {
        return row.map(card -> card.after(event))
                .orElseGet(() -> TransferCard.of(History.request(event)));
    }
}
