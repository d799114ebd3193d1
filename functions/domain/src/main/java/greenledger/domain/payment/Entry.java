package greenledger.domain.payment;

import greenledger.domain.measure.Money;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;

/// What an account knows of one payment.
///
/// @param amount nothing for a payment that was voided before it was authorized
/// @param since when it came to be so
record Entry(TransferId transfer, Money amount, Status status, Instant since) {

    enum Status {
        /// Nothing is known of it.
        NEW,
        HELD,
        VOIDED,
        CAPTURED,
        REFUND_RECEIVED,
        RECEIVED,
        REFUNDED
    }

    boolean isHeld() {
        return status == Status.HELD;
    }
}
