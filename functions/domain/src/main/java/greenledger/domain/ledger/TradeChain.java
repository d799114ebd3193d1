package greenledger.domain.ledger;

import greenledger.domain.transfer.TransferId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the ledger says of one lot so far; seen only by [TradeDecider].
///
/// @param entries how many there are
/// @param trades each transfer that an entry speaks of, with the entry that was last
record TradeChain(long entries, List<Entry> trades) {

    static final TradeChain EMPTY = new TradeChain(0, List.of());

    /// Where a transfer stands.
    ///
    /// @param number of the entry, from 1
    record Entry(TransferId transfer, long number, boolean isReversal) {}

    TradeChain {
        trades = List.copyOf(trades);
    }

    Optional<Entry> last(TransferId transfer) {
        return trades.stream().filter(entry -> entry.transfer().equals(transfer)).findFirst();
    }

    TradeChain and(TransferId transfer, boolean isReversal) {
        Entry next = new Entry(transfer, entries + 1, isReversal);
        Stream<Entry> others = trades.stream().filter(entry -> !entry.transfer().equals(transfer));
        return new TradeChain(entries + 1, Stream.concat(others, Stream.of(next)).toList());
    }
}
