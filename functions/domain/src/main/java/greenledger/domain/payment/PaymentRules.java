package greenledger.domain.payment;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decision;
import greenledger.domain.measure.Money;
import greenledger.domain.payment.Account.Open;
import greenledger.domain.payment.AccountCommand.AuthorizePayment;
import greenledger.domain.payment.AccountCommand.CapturePayment;
import greenledger.domain.payment.AccountCommand.ReceivePayment;
import greenledger.domain.payment.AccountCommand.ReceiveRefund;
import greenledger.domain.payment.AccountCommand.RefundPayment;
import greenledger.domain.payment.AccountCommand.VoidPayment;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.PaymentRefusal.CurrencyMismatch;
import greenledger.domain.payment.PaymentRefusal.InsufficientFunds;
import greenledger.domain.payment.PaymentRefusal.PaymentCapturedAlready;
import greenledger.domain.payment.PaymentRefusal.PaymentNotAuthorized;
import greenledger.domain.payment.PaymentRefusal.PaymentNotCaptured;
import greenledger.domain.payment.PaymentRefusal.PaymentUndone;
import greenledger.domain.transfer.TransferId;

/// How money goes from one account to another: held, then taken from the payer, then given to the
/// payee; and back by the same two steps.
final class PaymentRules {

    private PaymentRules() {}

    static Decision<AccountEvent> authorize(AuthorizePayment c, Open account) {
        TransferId transfer = c.payment().transfer();
        return switch (account.entry(transfer).status()) {
            case HELD, CAPTURED, REFUND_RECEIVED, RECEIVED, REFUNDED -> already();
            case VOIDED -> refuse(new PaymentUndone(transfer));
            case NEW -> hold(c, account);
        };
    }

    private static Decision<AccountEvent> hold(AuthorizePayment c, Open account) {
        Money amount = c.payment().amount();
        if (!amount.currency().equals(c.account().currency())) {
            return refuse(new CurrencyMismatch(c.account(), amount.currency()));
        }
        return amount.exceeds(account.available())
                ? refuse(new InsufficientFunds(c.account(), amount))
                : accept(
                        new PaymentAuthorized(c.account(), c.payment().transfer(), amount, c.at()));
    }

    static Decision<AccountEvent> voidPayment(VoidPayment c, Open account) {
        TransferId transfer = c.payment().transfer();
        return switch (account.entry(transfer).status()) {
            case VOIDED -> already();
            case NEW, HELD -> accept(new PaymentVoided(c.account(), transfer, c.at()));
            case CAPTURED, REFUND_RECEIVED, RECEIVED, REFUNDED ->
                    refuse(new PaymentCapturedAlready(transfer));
        };
    }

    static Decision<AccountEvent> capture(CapturePayment c, Open account) {
        Entry entry = account.entry(c.payment().transfer());
        return switch (entry.status()) {
            case CAPTURED, REFUND_RECEIVED -> already();
            case HELD ->
                    accept(
                            new PaymentCaptured(
                                    c.account(), entry.transfer(), entry.amount(), c.at()));
            case VOIDED -> refuse(new PaymentUndone(entry.transfer()));
            case NEW, RECEIVED, REFUNDED -> refuse(new PaymentNotAuthorized(entry.transfer()));
        };
    }

    /// The caller has seen the payer's account debited.
    static Decision<AccountEvent> receive(ReceivePayment c, Open account) {
        Payment payment = c.payment();
        if (!payment.amount().currency().equals(c.account().currency())) {
            return refuse(new CurrencyMismatch(c.account(), payment.amount().currency()));
        }
        return switch (account.entry(payment.transfer()).status()) {
            case RECEIVED, REFUNDED -> already();
            case NEW, HELD, VOIDED, CAPTURED, REFUND_RECEIVED ->
                    accept(
                            new PaymentReceived(
                                    c.account(), payment.transfer(), payment.amount(), c.at()));
        };
    }

    static Decision<AccountEvent> refund(RefundPayment c, Open account) {
        Entry entry = account.entry(c.payment().transfer());
        return switch (entry.status()) {
            case REFUNDED -> already();
            case RECEIVED -> giveBack(c, account, entry);
            case NEW, HELD, VOIDED, CAPTURED, REFUND_RECEIVED ->
                    refuse(new PaymentNotCaptured(entry.transfer()));
        };
    }

    private static Decision<AccountEvent> giveBack(RefundPayment c, Open account, Entry entry) {
        return entry.amount().exceeds(account.available())
                ? refuse(new InsufficientFunds(c.account(), entry.amount()))
                : accept(
                        new PaymentRefunded(c.account(), entry.transfer(), entry.amount(), c.at()));
    }

    /// The caller has seen the payee's account debited.
    static Decision<AccountEvent> receiveRefund(ReceiveRefund c, Open account) {
        Entry entry = account.entry(c.payment().transfer());
        return switch (entry.status()) {
            case REFUND_RECEIVED -> already();
            case CAPTURED ->
                    accept(
                            new RefundReceived(
                                    c.account(), entry.transfer(), entry.amount(), c.at()));
            case NEW, HELD, VOIDED, RECEIVED, REFUNDED ->
                    refuse(new PaymentNotCaptured(entry.transfer()));
        };
    }
}
