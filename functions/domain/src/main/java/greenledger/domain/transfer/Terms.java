package greenledger.domain.transfer;

import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Money;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.Optional;

/// What is to change hands: so much of a lot, from whom to whom, at what price.
///
/// @param price for all of it; nothing is to be paid when empty
/// @param acceptBy when the offer lapses
public record Terms(
        LotId lot,
        PartyId from,
        PartyId to,
        Quantity quantity,
        Optional<Money> price,
        Instant acceptBy) {

    public boolean concern(PartyId party) {
        return party.equals(from) || party.equals(to);
    }
}
