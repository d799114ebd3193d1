package greenledger.domain.payment;

import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;

/// What one party owes another for what a transfer brings them. There is one per transfer, so the
/// transfer names it.
public record Payment(TransferId transfer, PartyId payer, PartyId payee, Money amount) {

    public Payment {
        if (payer.equals(payee)) {
            throw new IllegalArgumentException(payer + " cannot owe " + payee + " anything.");
        }
    }
}
