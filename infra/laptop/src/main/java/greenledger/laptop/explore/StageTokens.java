package greenledger.laptop.explore;

import greenledger.core.TaskTokens;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// The task tokens, written by a pen that can break.
record StageTokens(TaskTokens tokens, Pen pen) implements TaskTokens {

    @Override
    public void keep(TenantId tenant, TransferId transfer, String token, Instant until) {
        pen.stroke();
        tokens.keep(tenant, transfer, token, until);
    }

    @Override
    public Optional<String> find(TenantId tenant, TransferId transfer) {
        return tokens.find(tenant, transfer);
    }
}
