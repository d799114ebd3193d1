package greenledger.domain.view;

import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotId;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who owns a lot, and who did before, the first owner first.
public record OwnershipView(
        LotId lotId,
        PartyId owner,
        List<Tenure> history,
        int transfers,
        Optional<Instant> lastTransferAt) {

    public OwnershipView {
        history = List.copyOf(history);
    }

    static OwnershipView of(LotRegistered e) {
        PartyId farmer = e.produce().farmer();
        return new OwnershipView(
                e.lot(),
                farmer,
                List.of(new Tenure(farmer, e.at(), Tenure.Title.REGISTERED)),
                0,
                Optional.empty());
    }
}
