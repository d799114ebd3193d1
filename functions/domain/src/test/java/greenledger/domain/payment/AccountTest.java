package greenledger.domain.payment;

import static greenledger.domain.Scenario.given;
import static greenledger.domain.payment.Wallets.CAPTURED;
import static greenledger.domain.payment.Wallets.FARM;
import static greenledger.domain.payment.Wallets.HELD;
import static greenledger.domain.payment.Wallets.HUNDRED;
import static greenledger.domain.payment.Wallets.NOON;
import static greenledger.domain.payment.Wallets.OPERATOR;
import static greenledger.domain.payment.Wallets.PAYEE;
import static greenledger.domain.payment.Wallets.PAYER;
import static greenledger.domain.payment.Wallets.PAYMENT;
import static greenledger.domain.payment.Wallets.RECEIVED;
import static greenledger.domain.payment.Wallets.RETAILER;
import static greenledger.domain.payment.Wallets.T1;
import static greenledger.domain.payment.Wallets.T2;
import static greenledger.domain.payment.Wallets.VOIDED;
import static greenledger.domain.payment.Wallets.dollars;
import static greenledger.domain.payment.Wallets.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.payment.AccountCommand.AuthorizePayment;
import greenledger.domain.payment.AccountCommand.CapturePayment;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountCommand.ReceivePayment;
import greenledger.domain.payment.AccountCommand.ReceiveRefund;
import greenledger.domain.payment.AccountCommand.RefundPayment;
import greenledger.domain.payment.AccountCommand.VoidPayment;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.PaymentRefusal.CurrencyMismatch;
import greenledger.domain.payment.PaymentRefusal.InsufficientFunds;
import greenledger.domain.payment.PaymentRefusal.NothingDeposited;
import greenledger.domain.payment.PaymentRefusal.PaymentCapturedAlready;
import greenledger.domain.payment.PaymentRefusal.PaymentNotAuthorized;
import greenledger.domain.payment.PaymentRefusal.PaymentNotCaptured;
import greenledger.domain.payment.PaymentRefusal.PaymentUndone;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final AuthorizePayment AUTHORIZE = new AuthorizePayment(PAYER, PAYMENT, NOON);
    private static final VoidPayment VOID = new VoidPayment(PAYER, PAYMENT, NOON);
    private static final CapturePayment CAPTURE = new CapturePayment(PAYER, PAYMENT, NOON);
    private static final ReceivePayment RECEIVE = new ReceivePayment(PAYEE, PAYMENT, NOON);
    private static final RefundPayment REFUND = new RefundPayment(PAYEE, PAYMENT, NOON);
    private static final ReceiveRefund REFUNDED = new ReceiveRefund(PAYER, PAYMENT, NOON);
    private static final Money EUROS = new Money(BigDecimal.TEN, new CurrencyCode("EUR"));

    @Test
    void money_is_paid_in_once_for_each_deposit() {
        DepositMoney deposit =
                new DepositMoney(PAYER, new DepositId("D-1"), dollars("100"), OPERATOR, NOON);
        given(Accounts.decider()).when(deposit).then(HUNDRED);
        DepositId next = new DepositId("D-2");
        given(Accounts.decider(), HUNDRED)
                .when(new DepositMoney(PAYER, next, dollars("100"), OPERATOR, NOON))
                .then(new MoneyDeposited(PAYER, next, dollars("100"), OPERATOR, NOON));
    }

    @Test
    void neither_another_currency_nor_nothing_is_paid_in() {
        DepositId id = new DepositId("D-1");
        given(Accounts.decider())
                .when(new DepositMoney(PAYER, id, EUROS, OPERATOR, NOON))
                .thenRefused(new CurrencyMismatch(PAYER, new CurrencyCode("EUR")));
        given(Accounts.decider())
                .when(new DepositMoney(PAYER, id, dollars("0"), OPERATOR, NOON))
                .thenRefused(new NothingDeposited(PAYER));
    }

    @Test
    void what_is_there_is_held_and_no_cent_more() {
        given(Accounts.decider(), HUNDRED).when(AUTHORIZE).then(HELD);
        given(Accounts.decider(), HUNDRED, HELD)
                .when(new AuthorizePayment(PAYER, payment(T2, "30.00"), NOON))
                .then(new PaymentAuthorized(PAYER, T2, dollars("30"), NOON));
        given(Accounts.decider(), HUNDRED, HELD)
                .when(new AuthorizePayment(PAYER, payment(T2, "30.01"), NOON))
                .thenRefused(new InsufficientFunds(PAYER, dollars("30.01")));
        given(Accounts.decider())
                .when(AUTHORIZE)
                .thenRefused(new InsufficientFunds(PAYER, dollars("70")));
    }

    @Test
    void an_account_holds_its_own_currency_only() {
        given(Accounts.decider(), HUNDRED)
                .when(new AuthorizePayment(PAYER, new Payment(T1, RETAILER, FARM, EUROS), NOON))
                .thenRefused(new CurrencyMismatch(PAYER, new CurrencyCode("EUR")));
        given(Accounts.decider())
                .when(new ReceivePayment(PAYEE, new Payment(T1, RETAILER, FARM, EUROS), NOON))
                .thenRefused(new CurrencyMismatch(PAYEE, new CurrencyCode("EUR")));
    }

    @Test
    void what_was_held_is_freed_or_captured_and_not_both() {
        given(Accounts.decider(), HUNDRED, HELD).when(VOID).then(VOIDED);
        given(Accounts.decider(), HUNDRED, HELD).when(CAPTURE).then(CAPTURED);
        given(Accounts.decider(), HUNDRED, HELD, VOIDED)
                .when(CAPTURE)
                .thenRefused(new PaymentUndone(T1));
        given(Accounts.decider(), HUNDRED, HELD, CAPTURED)
                .when(VOID)
                .thenRefused(new PaymentCapturedAlready(T1));
        given(Accounts.decider(), HUNDRED).when(CAPTURE).thenRefused(new PaymentNotAuthorized(T1));
    }

    @Test
    void an_undo_of_nothing_keeps_a_late_authorization_out() {
        given(Accounts.decider()).when(VOID).then(VOIDED);
        given(Accounts.decider(), VOIDED, HUNDRED)
                .when(AUTHORIZE)
                .thenRefused(new PaymentUndone(T1));
    }

    @Test
    void what_was_freed_can_be_held_for_another() {
        given(Accounts.decider(), HUNDRED, HELD, VOIDED)
                .when(new AuthorizePayment(PAYER, payment(T2, "100"), NOON))
                .then(new PaymentAuthorized(PAYER, T2, dollars("100"), NOON));
        given(Accounts.decider(), HUNDRED, HELD, CAPTURED)
                .when(new AuthorizePayment(PAYER, payment(T2, "30.01"), NOON))
                .thenRefused(new InsufficientFunds(PAYER, dollars("30.01")));
    }

    @Test
    void what_was_captured_is_received_once() {
        given(Accounts.decider()).when(RECEIVE).then(RECEIVED);
        given(Accounts.decider(), RECEIVED).when(RECEIVE).thenNothing();
    }

    @Test
    void what_was_received_is_given_back_once_and_only_if_it_is_there() {
        PaymentRefunded given = new PaymentRefunded(PAYEE, T1, dollars("70"), NOON);
        given(Accounts.decider(), RECEIVED).when(REFUND).then(given);
        given(Accounts.decider(), RECEIVED, given).when(RECEIVE).thenNothing();
        given(Accounts.decider()).when(REFUND).thenRefused(new PaymentNotCaptured(T1));
        given(Accounts.decider(), RECEIVED, new PaymentAuthorized(PAYEE, T2, dollars("0.01"), NOON))
                .when(REFUND)
                .thenRefused(new InsufficientFunds(PAYEE, dollars("70")));
    }

    @Test
    void what_is_given_back_comes_to_whoever_paid() {
        RefundReceived back = new RefundReceived(PAYER, T1, dollars("70"), NOON);
        given(Accounts.decider(), HUNDRED, HELD, CAPTURED).when(REFUNDED).then(back);
        given(Accounts.decider(), HUNDRED, HELD, CAPTURED, back).when(CAPTURE).thenNothing();
        given(Accounts.decider(), HUNDRED, HELD)
                .when(REFUNDED)
                .thenRefused(new PaymentNotCaptured(T1));
    }

    @Test
    void an_account_goes_by_its_party_and_its_currency() {
        assertEquals("retailer-8.USD", PAYER.toString());
        assertEquals(PAYER, AccountId.payerOf(PAYMENT));
        assertEquals(PAYEE, AccountId.payeeOf(PAYMENT));
    }

    @Test
    void nobody_owes_themselves_anything() {
        Refused.because(
                "farm-1 cannot owe farm-1 anything.",
                () -> new Payment(T1, FARM, FARM, dollars("1")));
    }

    @Test
    void a_payment_is_made_once_however_many_come_after_it_that_day() {
        given(Accounts.decider(), followed(HELD, 501, NOON.plus(Duration.ofHours(24))))
                .when(CAPTURE)
                .then(CAPTURED);
        given(Accounts.decider(), followed(CAPTURED, 501, NOON.plus(Duration.ofHours(24))))
                .when(AUTHORIZE)
                .thenNothing();
        given(Accounts.decider(), followed(CAPTURED, 501, NOON.plus(Duration.ofHours(24))))
                .when(CAPTURE)
                .thenNothing();
        given(Accounts.decider(), followed(VOIDED, 501, NOON.plus(Duration.ofHours(24))))
                .when(AUTHORIZE)
                .thenRefused(new PaymentUndone(T1));
    }

    @Test
    void an_account_that_is_used_a_lot_forgets_what_was_settled_before_yesterday() {
        Instant later = NOON.plus(Duration.ofHours(24)).plusMillis(1);
        given(Accounts.decider(), followed(CAPTURED, 500, later)).when(CAPTURE).thenNothing();
        given(Accounts.decider(), followed(CAPTURED, 501, later))
                .when(CAPTURE)
                .thenRefused(new PaymentNotAuthorized(T1));
    }

    /// What happened to the payment, then other payments that were voided, the last of them at
    /// `end`.
    private static AccountEvent[] followed(AccountEvent last, int others, Instant end) {
        Stream<AccountEvent> first =
                last.equals(HELD) ? Stream.of(HUNDRED, HELD) : Stream.of(HUNDRED, HELD, last);
        return Stream.concat(
                        first,
                        IntStream.rangeClosed(1, others)
                                .mapToObj(i ->
                                        new PaymentVoided(
                                                PAYER,
                                                new TransferId("T-x" + i),
                                                i < others ? NOON : end)))
                .toArray(AccountEvent[]::new);
    }
}
