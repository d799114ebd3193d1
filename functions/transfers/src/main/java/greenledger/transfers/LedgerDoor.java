package greenledger.transfers;

import greenledger.aws.StepCall;
import greenledger.core.Backplane;
import greenledger.core.Ledger;
import greenledger.core.Ledger.Trade;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.Transfer.Requested;
import java.time.Instant;

/// What the steps of a transfer enter in the ledger.
final class LedgerDoor {

    private final Ledger ledger;

    LedgerDoor(Backplane backplane) {
        this.ledger = backplane.ledger();
    }

    void record(StepCall call, Requested transfer, Instant at) {
        ledger.record(call.tenant(), trade(call, transfer.terms()), at);
    }

    void reverse(StepCall call, Requested transfer, Instant at) {
        ledger.reverse(call.tenant(), trade(call, transfer.terms()), at);
    }

    private static Trade trade(StepCall call, Terms terms) {
        return new Trade(
                call.transferId(), terms.lot(), terms.from(), terms.to(), terms.quantity());
    }
}
