package greenledger.domain.payment;

import static greenledger.domain.payment.Wallets.NOON;
import static greenledger.domain.payment.Wallets.OPERATOR;
import static greenledger.domain.payment.Wallets.dollars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.party.PartyId;
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
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the money of three parties, however their payments race, fail half way and are
/// tried again. All of it is reckoned from the facts alone.
class AccountHistoriesTest {

    private static final List<PartyId> PARTIES =
            List.of(new PartyId("a"), new PartyId("b"), new PartyId("c"));

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void money_is_conserved_and_nobody_spends_what_they_do_not_have(long seed) {
        Map<AccountId, BigDecimal> balances = new HashMap<>();
        Map<TransferId, BigDecimal> onItsWay = new HashMap<>();
        Map<TransferId, PaymentAuthorized> held = new HashMap<>();
        BigDecimal paidIn = BigDecimal.ZERO;
        int moved = 0;
        for (AccountEvent fact : new Till(seed).facts()) {
            switch (fact) {
                case MoneyDeposited e -> {
                    paidIn = paidIn.add(e.amount().amount());
                    balances.merge(e.account(), e.amount().amount(), BigDecimal::add);
                }
                case PaymentAuthorized e -> held.put(e.transfer(), e);
                case PaymentVoided e -> held.remove(e.transfer());
                case PaymentCaptured e -> {
                    held.remove(e.transfer());
                    balances.merge(e.account(), e.amount().amount(), BigDecimal::subtract);
                    onItsWay.merge(e.transfer(), e.amount().amount(), BigDecimal::add);
                    moved++;
                }
                case PaymentReceived e -> {
                    balances.merge(e.account(), e.amount().amount(), BigDecimal::add);
                    onItsWay.merge(e.transfer(), e.amount().amount(), BigDecimal::subtract);
                }
                case PaymentRefunded e -> {
                    balances.merge(e.account(), e.amount().amount(), BigDecimal::subtract);
                    onItsWay.merge(e.transfer(), e.amount().amount(), BigDecimal::add);
                }
                case RefundReceived e -> {
                    balances.merge(e.account(), e.amount().amount(), BigDecimal::add);
                    onItsWay.merge(e.transfer(), e.amount().amount(), BigDecimal::subtract);
                }
            }
            Map<AccountId, BigDecimal> available = new HashMap<>(balances);
            held.values()
                    .forEach(h ->
                            available.merge(
                                    h.account(), h.amount().amount(), BigDecimal::subtract));
            assertTrue(
                    available.values().stream().allMatch(amount -> amount.signum() >= 0),
                    () -> fact + " leaves " + available);
            assertTrue(
                    onItsWay.values().stream().allMatch(amount -> amount.signum() >= 0),
                    () -> fact + " leaves on its way " + onItsWay);
            assertEquals(0, paidIn.compareTo(sum(balances).add(sum(onItsWay))), fact::toString);
        }
        assertTrue(moved > 0, "no payment was ever captured");
    }

    private static BigDecimal sum(Map<?, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A provider that is asked for anything at any time, and keeps the two orders that a provider
    /// has to keep: the payer is debited before the payee is credited, and back likewise.
    private static final class Till {

        private final Random random;
        private final AccountDecider decider = new AccountDecider();
        private final Map<AccountId, Account> accounts = new HashMap<>();
        private final List<AccountEvent> facts = new ArrayList<>();

        Till(long seed) {
            this.random = new Random(seed);
        }

        List<AccountEvent> facts() {
            for (int turn = 0; turn < 200; turn++) {
                turn();
            }
            return facts;
        }

        private void turn() {
            Payment payment = payment(random.nextInt(30));
            AccountId payer = AccountId.payerOf(payment);
            AccountId payee = AccountId.payeeOf(payment);
            switch (random.nextInt(8)) {
                case 0 -> deposit(payer);
                case 1, 2, 3 -> ask(new AuthorizePayment(payer, payment, NOON));
                case 4 -> ask(new VoidPayment(payer, payment, NOON));
                case 5, 6 -> {
                    if (ask(new CapturePayment(payer, payment, NOON)) && random.nextInt(4) > 0) {
                        ask(new ReceivePayment(payee, payment, NOON));
                    }
                }
                default -> {
                    if (ask(new RefundPayment(payee, payment, NOON)) && random.nextInt(4) > 0) {
                        ask(new ReceiveRefund(payer, payment, NOON));
                    }
                }
            }
        }

        private void deposit(AccountId account) {
            DepositId id = new DepositId("D-" + random.nextInt(8));
            ask(new DepositMoney(account, id, dollars("50"), OPERATOR, NOON));
        }

        /// The same for the same number.
        private static Payment payment(int number) {
            PartyId payer = PARTIES.get(number % 3);
            PartyId payee = PARTIES.get((number + 1 + number % 2) % 3);
            return new Payment(
                    new TransferId("T-" + number), payer, payee, dollars((5 + number) + ".05"));
        }

        /// Whether it was taken, or had been before.
        private boolean ask(AccountCommand command) {
            Account account = accounts.computeIfAbsent(command.account(), _ -> decider.initial());
            Decision<AccountEvent> decision = decider.decide(command, account);
            if (decision instanceof Accepted<AccountEvent>(var events)) {
                for (AccountEvent event : events) {
                    account = decider.evolve(account, event);
                    facts.add(event);
                }
                accounts.put(command.account(), account);
                assertEquals(Decision.already(), decider.decide(command, account));
                return true;
            }
            return false;
        }
    }
}
