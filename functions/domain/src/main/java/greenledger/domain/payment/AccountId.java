package greenledger.domain.payment;

import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.party.PartyId;

/// The account that a party has in one currency.
public record AccountId(PartyId party, CurrencyCode currency) {

    /// The account that pays for a payment.
    public static AccountId payerOf(Payment payment) {
        return new AccountId(payment.payer(), payment.amount().currency());
    }

    /// The account that a payment is for.
    public static AccountId payeeOf(Payment payment) {
        return new AccountId(payment.payee(), payment.amount().currency());
    }

    /// Its name as a stream: `<party>.<currency>`.
    @Override
    public String toString() {
        return party + "." + currency;
    }
}
