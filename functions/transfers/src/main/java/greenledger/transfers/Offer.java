package greenledger.transfers;

import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Money;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The body of `POST /transfers`.
record Offer(
        LotId lotId,
        PartyId from,
        PartyId to,
        Quantity quantity,
        Optional<Money> price,
        Duration acceptWithin) {

    Terms terms(Instant at) {
        return new Terms(lotId, from, to, quantity, price, at.plus(acceptWithin));
    }
}
