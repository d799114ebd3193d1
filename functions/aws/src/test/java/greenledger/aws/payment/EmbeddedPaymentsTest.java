package greenledger.aws.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.Streams;
import greenledger.domain.Refusal;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountCommand.DepositMoney;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.AccountId;
import greenledger.domain.payment.DepositId;
import greenledger.domain.payment.Payment;
import greenledger.domain.payment.PaymentRefusal.InsufficientFunds;
import greenledger.domain.payment.PaymentRefusal.PaymentCapturedAlready;
import greenledger.domain.payment.PaymentRefusal.PaymentNotAuthorized;
import greenledger.domain.payment.PaymentRefusal.PaymentNotCaptured;
import greenledger.domain.payment.PaymentRefusal.PaymentUndone;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Money that goes from account to account, on a wire that breaks.
@ExtendWith(Engine.Ledgers.class)
class EmbeddedPaymentsTest {

    private static final PartyId SHOP = new PartyId("shop-2");
    private static final PartyId FARM = new PartyId("farm-1");
    private static final AccountId SHOPS = new AccountId(SHOP, new CurrencyCode("USD"));
    private static final AccountId FARMS = new AccountId(FARM, new CurrencyCode("USD"));
    private static final Optional<Refusal> DONE = Optional.empty();

    private final Ledger ledger;

    EmbeddedPaymentsTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void the_shop_has_a_hundred() {
        DepositMoney deposit =
                new DepositMoney(
                        SHOPS,
                        new DepositId("d-1"),
                        dollars("100"),
                        SHOP,
                        ledger.clock().instant());
        Streams.accounts(ledger.backplane())
                .handle(
                        Streams.ACCOUNTS.stream(ledger.tenant(), SHOPS.toString()),
                        deposit,
                        new CommandMetadata(
                                new CommandId("d-1", ""),
                                SHOP,
                                deposit.at(),
                                "d-1",
                                Optional.empty()),
                        OptionalLong.empty());
        ledger.meter().reset();
    }

    @Test
    void a_payment_is_held_then_taken_then_given() {
        assertEquals(DONE, cold().authorize(ledger.tenant(), payment("t-1", "60")));
        assertEquals(List.of("100.00", "0.00"), balances());
        assertEquals(
                Optional.of(new InsufficientFunds(SHOPS, dollars("40.01"))),
                cold().authorize(ledger.tenant(), payment("t-2", "40.01")));

        assertEquals(DONE, cold().capture(ledger.tenant(), payment("t-1", "60")));
        assertEquals(List.of("40.00", "60.00"), balances());
    }

    @Test
    void everything_twice_is_as_once() {
        EmbeddedPayments warm = cold();
        for (EmbeddedPayments payments : List.of(warm, warm, cold())) {
            assertEquals(DONE, payments.authorize(ledger.tenant(), payment("t-1", "60")));
        }
        for (EmbeddedPayments payments : List.of(warm, warm, cold())) {
            assertEquals(DONE, payments.capture(ledger.tenant(), payment("t-1", "60")));
        }
        assertEquals(List.of("40.00", "60.00"), balances());
        for (EmbeddedPayments payments : List.of(warm, warm, cold())) {
            assertEquals(DONE, payments.refund(ledger.tenant(), payment("t-1", "60")));
        }
        assertEquals(List.of("100.00", "0.00"), balances());
    }

    @Test
    void after_a_void_the_same_authorization_is_refused_however_it_comes() {
        EmbeddedPayments warm = cold();
        Payment payment = payment("t-1", "60");
        warm.authorize(ledger.tenant(), payment);
        assertEquals(DONE, warm.voidPayment(ledger.tenant(), payment));
        assertEquals(DONE, warm.voidPayment(ledger.tenant(), payment));

        Optional<PaymentUndone> undone = Optional.of(new PaymentUndone(payment.transfer()));
        assertEquals(undone, warm.authorize(ledger.tenant(), payment));
        assertEquals(undone, cold().authorize(ledger.tenant(), payment));
        assertEquals(undone, cold().capture(ledger.tenant(), payment));
        assertEquals(DONE, cold().authorize(ledger.tenant(), payment("t-2", "100")));
    }

    @Test
    void a_void_that_comes_first_shuts_the_door() {
        Payment payment = payment("t-1", "60");
        assertEquals(DONE, cold().voidPayment(ledger.tenant(), payment));

        assertEquals(
                Optional.of(new PaymentUndone(payment.transfer())),
                cold().authorize(ledger.tenant(), payment));
    }

    @Test
    void what_does_not_follow_is_refused() {
        Payment payment = payment("t-1", "60");
        assertEquals(
                Optional.of(new PaymentNotAuthorized(payment.transfer())),
                cold().capture(ledger.tenant(), payment));
        assertEquals(
                Optional.of(new PaymentNotCaptured(payment.transfer())),
                cold().refund(ledger.tenant(), payment));
        cold().authorize(ledger.tenant(), payment);
        cold().capture(ledger.tenant(), payment);
        assertEquals(
                Optional.of(new PaymentCapturedAlready(payment.transfer())),
                cold().voidPayment(ledger.tenant(), payment));
    }

    @Test
    void what_got_lost_between_two_accounts_arrives_when_asked_again() {
        Payment payment = payment("t-1", "60");
        cold().authorize(ledger.tenant(), payment);
        ledger.plan(afterTheFirst("PutItem", Fault.LOST_REQUEST));
        assertThrows(SdkClientException.class, () -> cold().capture(ledger.tenant(), payment));
        ledger.plan(Fault.Plan.none());
        assertEquals(List.of("40.00", "0.00"), balances());

        assertEquals(DONE, cold().capture(ledger.tenant(), payment));
        assertEquals(List.of("40.00", "60.00"), balances());
    }

    @Test
    void an_answer_that_got_lost_pays_nothing_twice() {
        Payment payment = payment("t-1", "60");
        ledger.plan(Fault.Plan.every(2, "PutItem", Fault.LOST_ANSWER));
        assertEquals(DONE, cold().authorize(ledger.tenant(), payment));
        assertEquals(DONE, cold().capture(ledger.tenant(), payment));
        ledger.plan(Fault.Plan.none());

        assertEquals(List.of("40.00", "60.00"), balances());
        assertEquals(2 + 1, facts(SHOPS).size());
        assertEquals(1, facts(FARMS).size());
    }

    @Test
    void a_capture_costs_a_look_and_a_write_for_each_account() {
        Payment payment = payment("t-1", "60");
        cold().authorize(ledger.tenant(), payment);
        ledger.meter().reset();

        cold().capture(ledger.tenant(), payment);
        assertEquals(Map.of("PutItem", 2L, "Query", 2L), ledger.meter().requests());
    }

    /// An execution environment that has seen nothing yet.
    private EmbeddedPayments cold() {
        return new EmbeddedPayments(Streams.accounts(ledger.backplane()), ledger.clock());
    }

    private static Fault.Plan afterTheFirst(String operation, Fault fault) {
        Fault.Plan first = Fault.Plan.once(operation, fault);
        return attempted ->
                switch (first.apply(attempted)) {
                    case LOST_REQUEST -> Fault.NONE;
                    case NONE -> attempted.equals(operation) ? fault : Fault.NONE;
                    case Fault other -> other;
                };
    }

    private static Payment payment(String transfer, String amount) {
        return new Payment(new TransferId(transfer), SHOP, FARM, dollars(amount));
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), new CurrencyCode("USD"));
    }

    /// Of the shop and of the farm, as the facts add up.
    private List<String> balances() {
        return List.of(balance(SHOPS), balance(FARMS));
    }

    private String balance(AccountId account) {
        BigDecimal sum = new BigDecimal("0.00");
        for (AccountEvent fact : facts(account)) {
            sum = sum.add(change(fact));
        }
        return sum.toPlainString();
    }

    private static BigDecimal change(AccountEvent fact) {
        return switch (fact) {
            case MoneyDeposited e -> e.amount().amount();
            case PaymentReceived e -> e.amount().amount();
            case RefundReceived e -> e.amount().amount();
            case PaymentCaptured e -> e.amount().amount().negate();
            case PaymentRefunded e -> e.amount().amount().negate();
            case PaymentAuthorized _, PaymentVoided _ -> BigDecimal.ZERO;
        };
    }

    private List<AccountEvent> facts(AccountId account) {
        List<Commit> commits = new ArrayList<>();
        ledger.backplane()
                .log()
                .read(
                        Streams.ACCOUNTS.stream(ledger.tenant(), account.toString()).key(),
                        0,
                        commits::add);
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .map(Streams.ACCOUNTS::read)
                .toList();
    }
}
