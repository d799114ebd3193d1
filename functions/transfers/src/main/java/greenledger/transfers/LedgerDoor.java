package greenledger.transfers;

import greenledger.aws.StepCall;
import greenledger.core.Backplane;
import greenledger.core.Ledger;
import greenledger.core.Ledger.ReversedEntry;
import greenledger.core.Ledger.Trade;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import java.time.Instant;

/// What the steps of a transfer enter in the ledger.
final class LedgerDoor {

    private final Ledger ledger;

    LedgerDoor(Backplane backplane) {
        this.ledger = backplane.ledger();
    }

    /// @throws StepRefused when it was reversed before
    void record(StepCall call, Requested transfer, Instant at) {
        try {
            ledger.record(call.tenant(), trade(call, transfer.terms()), at);
        } catch (ReversedEntry _) {
            throw new StepRefused(new TurnedBack(call.transferId()));
        }
    }

    void reverse(StepCall call, Requested transfer, Instant at) {
        ledger.reverse(call.tenant(), trade(call, transfer.terms()), at);
    }

    private static Trade trade(StepCall call, Terms terms) {
        return new Trade(
                call.transferId(), terms.lot(), terms.from(), terms.to(), terms.quantity());
    }
}
