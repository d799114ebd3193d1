package greenledger.domain.payment;

import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import java.time.Instant;

/// What may be asked of an account.
public sealed interface AccountCommand {
    AccountId account();

    Instant at();

    record DepositMoney(AccountId account, DepositId deposit, Money amount, PartyId by, Instant at)
            implements AccountCommand {}

    /// Sets the money aside.
    record AuthorizePayment(AccountId account, Payment payment, Instant at)
            implements AccountCommand {}

    /// Frees what was set aside, and keeps an authorization that is only late from happening.
    record VoidPayment(AccountId account, Payment payment, Instant at) implements AccountCommand {}

    /// Takes what was set aside from the payer's account.
    record CapturePayment(AccountId account, Payment payment, Instant at)
            implements AccountCommand {}

    /// Adds what was captured to the payee's account.
    record ReceivePayment(AccountId account, Payment payment, Instant at)
            implements AccountCommand {}

    /// Takes what was received from the payee's account again.
    record RefundPayment(AccountId account, Payment payment, Instant at)
            implements AccountCommand {}

    /// Adds what was refunded to the payer's account.
    record ReceiveRefund(AccountId account, Payment payment, Instant at)
            implements AccountCommand {}
}
