package greenledger.laptop.explore;

import greenledger.core.Ledger;
import greenledger.domain.party.TenantId;
import java.time.Instant;

/// The ledger, written by a pen that can break.
record StageLedger(Ledger ledger, Pen pen) implements Ledger {

    @Override
    public Receipt record(TenantId tenant, Trade trade, Instant at) {
        pen.stroke();
        return ledger.record(tenant, trade, at);
    }

    @Override
    public Receipt reverse(TenantId tenant, Trade trade, Instant at) {
        pen.stroke();
        return ledger.reverse(tenant, trade, at);
    }
}
