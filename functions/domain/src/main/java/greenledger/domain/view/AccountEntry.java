package greenledger.domain.view;

import greenledger.domain.measure.Money;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// A line of an account's statement.
///
/// @param transfer what it was for, unless it was a deposit
public record AccountEntry(
        Booking booking, Optional<TransferId> transfer, Money amount, Instant at) {

    /// What a line does to the account.
    public enum Booking {
        DEPOSITED,
        /// Set aside.
        HELD,
        /// No longer set aside.
        RELEASED,
        PAID,
        RECEIVED,
        /// Paid back to whom it came from.
        REFUNDED,
        REFUND_RECEIVED
    }
}
