package greenledger.transfers;

import greenledger.aws.StepCall;
import greenledger.core.Backplane;
import greenledger.core.Payments;
import greenledger.domain.Refusal;
import greenledger.domain.party.TenantId;
import greenledger.domain.payment.Payment;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.Transfer.Requested;
import java.util.Optional;

/// What the steps of a transfer ask of whoever holds the money; nothing when it has no price.
final class PaymentDoor {

    private final Payments payments;

    PaymentDoor(Backplane backplane) {
        this.payments = backplane.payments();
    }

    /// @throws StepRefused when there is too little money, or it was voided before
    void authorize(StepCall call, Requested transfer) {
        ask(call, transfer, payments::authorize);
    }

    /// @throws StepRefused when it was captured before
    void voidPayment(StepCall call, Requested transfer) {
        ask(call, transfer, payments::voidPayment);
    }

    /// @throws StepRefused when it was not authorized, or voided before
    void capture(StepCall call, Requested transfer) {
        ask(call, transfer, payments::capture);
    }

    private static void ask(StepCall call, Requested transfer, Request request) {
        payment(call, transfer)
                .flatMap(payment -> request.of(call.tenant(), payment))
                .ifPresent(why -> {
                    throw new StepRefused(why);
                });
    }

    private static Optional<Payment> payment(StepCall call, Requested transfer) {
        Terms terms = transfer.terms();
        return terms.price()
                .map(price -> new Payment(call.transferId(), terms.to(), terms.from(), price));
    }

    /// One of the things to be asked.
    @FunctionalInterface
    private interface Request {
        Optional<Refusal> of(TenantId tenant, Payment payment);
    }
}
