package greenledger.aws.payment;

import greenledger.domain.transfer.TransferId;

/// Nobody knows whether the provider did what it was asked: ask again, or undo.
public final class PaymentUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentUnknown(TransferId transfer, String why) {
        super(message(transfer, why));
    }

    PaymentUnknown(TransferId transfer, String why, Throwable cause) {
        super(message(transfer, why), cause);
    }

    private static String message(TransferId transfer, String why) {
        return "What became of the payment for transfer %s is unknown: %s."
                .formatted(transfer, why);
    }
}
