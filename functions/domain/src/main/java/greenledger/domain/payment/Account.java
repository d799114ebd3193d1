package greenledger.domain.payment;

import greenledger.domain.measure.Money;
import greenledger.domain.transfer.TransferId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What has become of an account so far; seen only by [AccountDecider].
sealed interface Account {

    /// Nothing was ever paid in.
    record Unused() implements Account {}

    /// An account that something happened to.
    ///
    /// @param balance what is in it, held or not
    /// @param entries what is known of each payment, the one that changed last at the end
    /// @param deposits the last deposits, oldest first
    record Open(Money balance, List<Entry> entries, List<DepositId> deposits) implements Account {

        public Open {
            entries = List.copyOf(entries);
            deposits = List.copyOf(deposits);
        }

        static Open of(AccountId account) {
            return new Open(Money.none(account.currency()), List.of(), List.of());
        }

        /// What is in it and not held.
        Money available() {
            return entries.stream()
                    .filter(Entry::isHeld)
                    .map(Entry::amount)
                    .reduce(balance, Money::minus);
        }

        Entry entry(TransferId transfer) {
            return entries.stream()
                    .filter(e -> e.transfer().equals(transfer))
                    .findFirst()
                    .orElseGet(() ->
                            new Entry(
                                    transfer,
                                    Money.none(balance.currency()),
                                    Entry.Status.NEW,
                                    Instant.EPOCH));
        }

        Open deposit(DepositId deposit, Money amount) {
            return new Open(balance.plus(amount), entries, last(and(deposits, deposit), _ -> true));
        }

        Open credit(Entry next) {
            return new Open(balance.plus(next.amount()), changed(next), deposits);
        }

        Open debit(Entry next) {
            return new Open(balance.minus(next.amount()), changed(next), deposits);
        }

        Open note(Entry next) {
            return new Open(balance, changed(next), deposits);
        }

        private List<Entry> changed(Entry next) {
            List<Entry> others =
                    entries.stream().filter(e -> !e.transfer().equals(next.transfer())).toList();
            return last(
                    and(others, next),
                    entry -> !entry.isHeld() && entry.since().isBefore(next.since().minus(RECENT)));
        }

        private static <T> List<T> and(List<T> list, T entry) {
            return Stream.concat(list.stream(), Stream.of(entry)).toList();
        }

        /// Without the oldest that may be forgotten, when there are too many of those.
        private static <T> List<T> last(List<T> list, Predicate<T> forgettable) {
            if (list.stream().filter(forgettable).count() <= REMEMBERED) {
                return list;
            }
            T oldest = list.stream().filter(forgettable).findFirst().orElseThrow();
            return list.stream().filter(entry -> !entry.equals(oldest)).toList();
        }
    }

    /// How many deposits, and payments that were settled some time ago, an account remembers, so
    /// that one that comes again is recognised.
    int REMEMBERED = 500;

    /// For so long every payment that was settled is remembered: far longer than any step of a
    /// transfer runs. Who asks later has seen on the record of the transfer, which forgets nothing,
    /// that the step is done.
    Duration RECENT = Duration.ofDays(1);
}
