package greenledger.laptop.explore;

import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountEvent.MoneyDeposited;
import greenledger.domain.payment.AccountEvent.PaymentAuthorized;
import greenledger.domain.payment.AccountEvent.PaymentCaptured;
import greenledger.domain.payment.AccountEvent.PaymentReceived;
import greenledger.domain.payment.AccountEvent.PaymentRefunded;
import greenledger.domain.payment.AccountEvent.PaymentVoided;
import greenledger.domain.payment.AccountEvent.RefundReceived;
import greenledger.domain.payment.AccountId;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who has how much money, added up from the facts of all accounts without asking their decider.
final class Purses {

    private final Map<AccountId, BigDecimal> balances = new HashMap<>();
    private final Map<TransferId, BigDecimal> held = new HashMap<>();
    private final Map<TransferId, BigDecimal> captured = new HashMap<>();
    private final Map<TransferId, BigDecimal> received = new HashMap<>();
    private final Set<TransferId> authorized = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private BigDecimal deposited = BigDecimal.ZERO;

    Purses(Map<AccountId, List<AccountEvent>> accounts) {
        accounts.values().forEach(facts -> facts.forEach(this::add));
    }

    /// What has reached the payee of a transfer in the end.
    BigDecimal paid(TransferId transfer) {
        return received.getOrDefault(transfer, BigDecimal.ZERO);
    }

    List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        BigDecimal total = balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(deposited) != 0) {
            all.add("%s were deposited, but %s are there".formatted(deposited, total));
        }
        held.forEach((transfer, amount) ->
                all.add("%s are still set aside for %s".formatted(amount, transfer)));
        captured.forEach((transfer, amount) -> {
            if (amount.compareTo(paid(transfer)) != 0) {
                all.add(
                        "%s were taken for %s, but %s arrived"
                                .formatted(amount, transfer, paid(transfer)));
            }
        });
        return all;
    }

    private void add(AccountEvent fact) {
        switch (fact) {
            case MoneyDeposited f -> {
                deposited = deposited.add(f.amount().amount());
                move(f.account(), f.amount().amount());
            }
            case PaymentAuthorized f -> {
                held.put(f.transfer(), f.amount().amount());
                if (!authorized.add(f.transfer())) {
                    violations.add("Set aside twice for " + f.transfer());
                }
            }
            case PaymentVoided f -> held.remove(f.transfer());
            case PaymentCaptured f -> {
                if (held.remove(f.transfer()) == null) {
                    violations.add("Taken without being set aside for " + f.transfer());
                }
                move(f.account(), f.amount().amount().negate());
                count(captured, f.transfer(), f.amount().amount());
            }
            case PaymentReceived f -> {
                move(f.account(), f.amount().amount());
                count(received, f.transfer(), f.amount().amount());
            }
            case PaymentRefunded f -> {
                move(f.account(), f.amount().amount().negate());
                count(received, f.transfer(), f.amount().amount().negate());
            }
            case RefundReceived f -> {
                move(f.account(), f.amount().amount());
                count(captured, f.transfer(), f.amount().amount().negate());
            }
        }
    }

    private void move(AccountId account, BigDecimal amount) {
        BigDecimal balance = balances.merge(account, amount, BigDecimal::add);
        if (balance.signum() < 0) {
            violations.add("%s is at %s".formatted(account, balance));
        }
    }

    private static void count(
            Map<TransferId, BigDecimal> sums, TransferId transfer, BigDecimal amount) {
        sums.merge(transfer, amount, BigDecimal::add);
    }
}
