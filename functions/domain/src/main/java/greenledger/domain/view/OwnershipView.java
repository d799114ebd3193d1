package greenledger.domain.view;

import greenledger.domain.lot.Holding;
import greenledger.domain.lot.Holdings;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.lot.LotId;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who owns a lot, and who did before, the first owner first.
///
/// @param owner of the part that was acquired first
/// @param holdings who has how much of it
public record OwnershipView(
        LotId lotId,
        PartyId farmerId,
        PartyId owner,
        List<Holding> holdings,
        List<Tenure> history,
        int transfers,
        Optional<Instant> lastTransferAt) {

    public OwnershipView {
        holdings = List.copyOf(holdings);
        history = List.copyOf(history);
    }

    static OwnershipView of(LotRegistered e) {
        PartyId farmer = e.produce().farmer();
        return new OwnershipView(
                e.lot(),
                farmer,
                farmer,
                Holdings.of(e).parts(),
                List.of(
                        new Tenure(
                                farmer,
                                e.produce().quantity(),
                                e.at(),
                                Tenure.Title.REGISTERED,
                                Optional.empty())),
                0,
                Optional.empty());
    }

    OwnershipView after(LotEvent event) {
        Trade trade =
                new Trade(
                                new Holdings(farmerId, holdings),
                                List.of(),
                                List.of(),
                                LotStatus.AVAILABLE)
                        .after(event);
        return event instanceof LotTransferred e
                ? and(e, trade.holdings())
                : new OwnershipView(
                        lotId,
                        farmerId,
                        owner,
                        trade.holdings().parts(),
                        history,
                        transfers,
                        lastTransferAt);
    }

    private OwnershipView and(LotTransferred e, Holdings now) {
        Tenure tenure =
                new Tenure(
                        e.to(),
                        e.quantity(),
                        e.at(),
                        Tenure.Title.TRANSFERRED,
                        Optional.of(e.transfer()));
        return new OwnershipView(
                lotId,
                farmerId,
                now.first().owner(),
                now.parts(),
                Entries.append(history, tenure),
                transfers + 1,
                Optional.of(e.at()));
    }
}
