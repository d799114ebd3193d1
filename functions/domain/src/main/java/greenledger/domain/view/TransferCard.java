package greenledger.domain.view;

import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.transfer.TransferState;
import java.time.Instant;

/// One transfer as a line of a list.
///
/// @param parked whether an operator has to see to it
public record TransferCard(
        TransferId transferId,
        Terms terms,
        TransferState state,
        Acceptance acceptance,
        boolean parked,
        Instant requestedAt,
        Instant updatedAt) {

    static TransferCard of(TransferRequested e) {
        return new TransferCard(
                e.transfer(),
                e.terms(),
                Fate.OPEN.state(),
                Fate.OPEN.acceptance(),
                Fate.OPEN.parked(),
                e.at(),
                e.at());
    }

    TransferCard after(TransferEvent event) {
        Fate fate = new Fate(state, acceptance, parked).after(event);
        return new TransferCard(
                transferId,
                terms,
                fate.state(),
                fate.acceptance(),
                fate.parked(),
                requestedAt,
                event.at());
    }
}
