package greenledger.domain.payment;

import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;

/// What can have happened to an account. Stored forever: add components, never rename or reuse one.
public sealed interface AccountEvent {
    AccountId account();

    Instant at();

    record MoneyDeposited(
            AccountId account, DepositId deposit, Money amount, PartyId by, Instant at)
            implements AccountEvent {}

    record PaymentAuthorized(AccountId account, TransferId transfer, Money amount, Instant at)
            implements AccountEvent {}

    /// Recorded even when nothing was authorized: no later authorization is taken.
    record PaymentVoided(AccountId account, TransferId transfer, Instant at)
            implements AccountEvent {}

    /// The payer is debited.
    record PaymentCaptured(AccountId account, TransferId transfer, Money amount, Instant at)
            implements AccountEvent {}

    /// The payee is credited.
    record PaymentReceived(AccountId account, TransferId transfer, Money amount, Instant at)
            implements AccountEvent {}

    /// The payee is debited.
    record PaymentRefunded(AccountId account, TransferId transfer, Money amount, Instant at)
            implements AccountEvent {}

    /// The payer is credited.
    record RefundReceived(AccountId account, TransferId transfer, Money amount, Instant at)
            implements AccountEvent {}
}
