package greenledger.laptop.explore;

import greenledger.core.CommitLog;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.ledger.TradeEvent;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.payment.AccountEvent;
import greenledger.domain.payment.AccountId;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All that is on record of a scenario, as it was stored.
record Facts(
        List<LotEvent> lot,
        List<TradeEvent> trades,
        Map<AccountId, List<AccountEvent>> accounts,
        Map<TransferId, List<TransferEvent>> transfers) {

    /// @param ledger where the trades are
    static Facts read(CommitLog log, CommitLog ledger, Cast cast, List<TransferId> transfers) {
        return new Facts(
                read(log, Streams.LOTS.stream(cast.tenant(), cast.lot().value())),
                read(ledger, Streams.TRADES.stream(cast.tenant(), cast.lot().value())),
                each(
                        cast.accounts(),
                        account ->
                                read(
                                        log,
                                        Streams.ACCOUNTS.stream(
                                                cast.tenant(), account.toString()))),
                each(
                        transfers,
                        transfer ->
                                read(
                                        log,
                                        Streams.TRANSFERS.stream(
                                                cast.tenant(), transfer.value()))));
    }

    static <E> List<E> read(CommitLog log, StreamId<E> stream) {
        List<E> facts = new ArrayList<>();
        log.read(
                stream.key(),
                0,
                commit -> {
                    commit.events().forEach(stored -> facts.add(stream.category().read(stored)));
                    return true;
                });
        return List.copyOf(facts);
    }

    private static <K, V> Map<K, V> each(List<K> keys, Function<K, V> value) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), value));
    }
}
