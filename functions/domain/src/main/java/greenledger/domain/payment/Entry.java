package greenledger.domain.payment;

import greenledger.domain.measure.Money;
import greenledger.domain.transfer.TransferId;

/// What an account knows of one payment.
///
/// @param amount nothing for a payment that was voided before it was authorized
record Entry(TransferId transfer, Money amount, Status status) {

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

    Entry now(Status next) {
        return new Entry(transfer, amount, next);
    }
}
