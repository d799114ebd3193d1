package greenledger.domain.view;

import greenledger.domain.party.PartyId;
import java.time.Instant;

/// A line of a lot's ownership history: who owned it, since when and by what title.
public record Tenure(PartyId owner, Instant since, Title how) {

    /// How an owner came by a lot.
    public enum Title {
        REGISTERED
    }
}
