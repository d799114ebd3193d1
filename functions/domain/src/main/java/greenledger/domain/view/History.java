package greenledger.domain.view;

import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import java.util.Optional;
import java.util.function.Function;

/// The one order in which facts can come: the registration of a lot or the request of a transfer,
/// then all others. Any other order is a fault of whoever feeds the view, and is not folded.
final class History {

    private History() {}

    static <R> R begin(Optional<R> row, LotRegistered event, Function<LotRegistered, R> first) {
        if (row.isPresent()) {
            throw new IllegalStateException("Registered twice: " + event);
        }
        return first.apply(event);
    }

    static <R> R after(Optional<R> row, LotEvent event) {
        return row.orElseThrow(
                () -> new IllegalStateException("Before any registration: " + event));
    }

    static TransferRequested request(TransferEvent event) {
        if (event instanceof TransferRequested e) {
            return e;
        }
        throw new IllegalStateException("Before any request: " + event);
    }
}
