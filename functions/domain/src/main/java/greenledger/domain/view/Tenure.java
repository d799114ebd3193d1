package greenledger.domain.view;

import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// A line of a lot's ownership history: who came by how much of it, when, and by what title.
///
/// @param transfer the transfer that it came by
public record Tenure(
        PartyId owner, Quantity quantity, Instant since, Title how, Optional<TransferId> transfer) {

    /// How an owner came by a lot.
    public enum Title {
        REGISTERED,
        TRANSFERRED
    }
}
