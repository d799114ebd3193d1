package greenledger.core;

import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// Where a transfer that waits for its recipient can be answered. Tokens are secrets: they are in
/// no event and in no view.
public interface TaskTokens {

    /// Keeps the newest token of a transfer until `until`.
    void keep(TenantId tenant, TransferId transfer, String token, Instant until);

    Optional<String> find(TenantId tenant, TransferId transfer);
}
