package greenledger.domain.view;

import greenledger.domain.View;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.view.AccountEntry.Booking;
import java.util.Optional;

/// What is in each account.
public final class AccountViews implements View<AccountView, AccountEvent> {

    @Override
    public String name() {
        return "account";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public AccountView evolve(Optional<AccountView> row, AccountEvent event) {
        AccountView account = row.orElseGet(() -> AccountView.of(event.account()));
        return switch (event) {
            case MoneyDeposited e ->
                    account.credit(Booking.DEPOSITED, Optional.empty(), e.amount(), e.at());
            case PaymentAuthorized e -> account.hold(e.transfer(), e.amount(), e.at());
            case PaymentVoided e -> account.release(e.transfer(), e.at());
            case PaymentCaptured e -> account.pay(e.transfer(), e.amount(), e.at());
            case PaymentReceived e ->
                    account.credit(Booking.RECEIVED, Optional.of(e.transfer()), e.amount(), e.at());
            case PaymentRefunded e ->
                    account.debit(Booking.REFUNDED, Optional.of(e.transfer()), e.amount(), e.at());
            case RefundReceived e ->
                    account.credit(
                            Booking.REFUND_RECEIVED, Optional.of(e.transfer()), e.amount(), e.at());
        };
    }
}
