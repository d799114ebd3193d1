package greenledger.domain.payment;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.payment.Account.Open;
import greenledger.domain.payment.Account.Unused;
import greenledger.domain.payment.AccountCommand.AuthorizePayment;
import greenledger.domain.payment.AccountCommand.CapturePayment;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountCommand.ReceivePayment;
import greenledger.domain.payment.AccountCommand.ReceiveRefund;
import greenledger.domain.payment.AccountCommand.RefundPayment;
import greenledger.domain.payment.AccountCommand.VoidPayment;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.Entry.Status;
import greenledger.domain.payment.PaymentRefusal.CurrencyMismatch;
import greenledger.domain.payment.PaymentRefusal.NothingDeposited;

/// An account is of one currency, pays only what is in it and not held for another payment, and
/// takes part in each payment once.
final class AccountDecider implements Decider<AccountCommand, Account, AccountEvent> {

    @Override
    public Class<Account> stateType() {
        return Account.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Account initial() {
        return new Unused();
    }

    @Override
    public Decision<AccountEvent> decide(AccountCommand command, Account account) {
        Open open = open(account, command.account());
        return switch (command) {
            case DepositMoney c -> deposit(c, open);
            case AuthorizePayment c -> PaymentRules.authorize(c, open);
            case VoidPayment c -> PaymentRules.voidPayment(c, open);
            case CapturePayment c -> PaymentRules.capture(c, open);
            case ReceivePayment c -> PaymentRules.receive(c, open);
            case RefundPayment c -> PaymentRules.refund(c, open);
            case ReceiveRefund c -> PaymentRules.receiveRefund(c, open);
        };
    }

    private static Open open(Account account, AccountId id) {
        return switch (account) {
            case Unused _ -> Open.of(id);
            case Open open -> open;
        };
    }

    private static Decision<AccountEvent> deposit(DepositMoney c, Open account) {
        if (!c.amount().currency().equals(c.account().currency())) {
            return refuse(new CurrencyMismatch(c.account(), c.amount().currency()));
        }
        if (c.amount().isZero()) {
            return refuse(new NothingDeposited(c.account()));
        }
        return account.deposits().contains(c.deposit())
                ? already()
                : accept(new MoneyDeposited(c.account(), c.deposit(), c.amount(), c.by(), c.at()));
    }

    @Override
    public Account evolve(Account account, AccountEvent event) {
        Open open = open(account, event.account());
        return switch (event) {
            case MoneyDeposited e -> open.deposit(e.deposit(), e.amount());
            case PaymentAuthorized e ->
                    open.note(new Entry(e.transfer(), e.amount(), Status.HELD, e.at()));
            case PaymentVoided e ->
                    open.note(
                            new Entry(
                                    e.transfer(),
                                    open.entry(e.transfer()).amount(),
                                    Status.VOIDED,
                                    e.at()));
            case PaymentCaptured e ->
                    open.debit(new Entry(e.transfer(), e.amount(), Status.CAPTURED, e.at()));
            case PaymentReceived e ->
                    open.credit(new Entry(e.transfer(), e.amount(), Status.RECEIVED, e.at()));
            case PaymentRefunded e ->
                    open.debit(new Entry(e.transfer(), e.amount(), Status.REFUNDED, e.at()));
            case RefundReceived e ->
                    open.credit(
                            new Entry(e.transfer(), e.amount(), Status.REFUND_RECEIVED, e.at()));
        };
    }
}
