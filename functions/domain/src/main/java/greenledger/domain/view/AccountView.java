package greenledger.domain.view;

import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountId;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.view.AccountEntry.Booking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a party has in one currency, what of it is set aside, and what happened to it lately.
///
/// @param balance what is in it, set aside or not
/// @param available what is not set aside
/// @param holds what is set aside for which transfer
/// @param entries the last ones, the newest at the end
public record AccountView(
        PartyId party,
        CurrencyCode currency,
        Money balance,
        Money available,
        List<Hold> holds,
        List<AccountEntry> entries) {

    private static final int ENTRIES = 50;

    /// So much is set aside for a transfer.
    public record Hold(TransferId transfer, Money amount) {}

    public AccountView {
        holds = List.copyOf(holds);
        entries = List.copyOf(entries);
    }

    static AccountView of(AccountId account) {
        Money none = Money.none(account.currency());
        return new AccountView(
                account.party(), account.currency(), none, none, List.of(), List.of());
    }

    AccountView hold(TransferId transfer, Money amount, Instant at) {
        return with(balance, Entries.append(holds, new Hold(transfer, amount)))
                .entry(Booking.HELD, Optional.of(transfer), amount, at);
    }

    /// Nothing happens when nothing was set aside.
    AccountView release(TransferId transfer, Instant at) {
        return held(transfer)
                .map(amount ->
                        with(balance, without(transfer))
                                .entry(Booking.RELEASED, Optional.of(transfer), amount, at))
                .orElse(this);
    }

    /// Takes what was set aside.
    AccountView pay(TransferId transfer, Money amount, Instant at) {
        return with(balance.minus(amount), without(transfer))
                .entry(Booking.PAID, Optional.of(transfer), amount, at);
    }

    AccountView credit(Booking booking, Optional<TransferId> transfer, Money amount, Instant at) {
        return with(balance.plus(amount), holds).entry(booking, transfer, amount, at);
    }

    AccountView debit(Booking booking, Optional<TransferId> transfer, Money amount, Instant at) {
        return with(balance.minus(amount), holds).entry(booking, transfer, amount, at);
    }

    private Optional<Money> held(TransferId transfer) {
        return holds.stream()
                .filter(hold -> hold.transfer().equals(transfer))
                .map(Hold::amount)
                .findFirst();
    }

    private List<Hold> without(TransferId transfer) {
        return Entries.without(holds, hold -> hold.transfer().equals(transfer));
    }

    private AccountView with(Money nextBalance, List<Hold> nextHolds) {
        Money free = nextHolds.stream().map(Hold::amount).reduce(nextBalance, Money::minus);
        return new AccountView(party, currency, nextBalance, free, nextHolds, entries);
    }

    private AccountView entry(
            Booking booking, Optional<TransferId> transfer, Money amount, Instant at) {
        List<AccountEntry> all =
                Entries.append(entries, new AccountEntry(booking, transfer, amount, at));
        return new AccountView(
                party,
                currency,
                balance,
                available,
                holds,
                all.subList(Math.max(0, all.size() - ENTRIES), all.size()));
    }
}
