package greenledger.core;

import greenledger.domain.Refusal;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.Payment;
import java.util.Optional;

/// Whoever holds the money: a provider of payments, ours or another's.
///
/// Everything is idempotent by the payment's transfer, and everything that does not answer is
/// *unknown*: ask again, or undo. An undo of what never happened keeps it from happening later.
public interface Payments {

    /// Sets the money aside.
    ///
    /// @return why not, such as too little money; empty when it is set aside
    Optional<Refusal> authorize(TenantId tenant, Payment payment);

    /// Frees what was set aside, and refuses a later authorization of the same payment.
    ///
    /// @return why not: it was captured already
    Optional<Refusal> voidPayment(TenantId tenant, Payment payment);

    /// Moves what was set aside to the payee.
    ///
    /// @return why not: it was never authorized, or voided
    Optional<Refusal> capture(TenantId tenant, Payment payment);

    /// Gives back what was captured.
    ///
    /// @return why not: it was never captured
    Optional<Refusal> refund(TenantId tenant, Payment payment);
}
