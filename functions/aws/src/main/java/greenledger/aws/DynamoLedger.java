package greenledger.aws;

import static greenledger.core.Streams.TRADES;

import greenledger.aws.telemetry.Telemetry;
import greenledger.core.Backoff;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.KeyReused;
import greenledger.core.CommandResult.Refused;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.CommandResult.Stale;
import greenledger.core.Commands;
import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.Ledger;
import greenledger.core.StreamId;
import greenledger.core.Streams;
import greenledger.domain.ledger.TradeCommand;
import greenledger.domain.ledger.TradeCommand.RecordTrade;
import greenledger.domain.ledger.TradeCommand.ReverseTrade;
import greenledger.domain.ledger.TradeEvent;
import greenledger.domain.ledger.TradeEvent.TradeRecorded;
import greenledger.domain.ledger.TradeEvent.TradeReversed;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The ledger in a table of its own, where every entry is a commit: one chain of them for each lot,
/// which the receipts name.
public final class DynamoLedger implements Ledger {

    private final Commands<TradeCommand, TradeEvent> trades;
    private final CommitLog entries;

    public DynamoLedger(DynamoDbClient dynamo, String table, Backoff backoff) {
        DynamoEventStore store = new DynamoEventStore(dynamo, table);
        this.trades = Streams.trades(store, backoff);
        this.entries = store;
    }

    @Override
    public Receipt record(TenantId tenant, Trade trade, Instant at) {
        RecordTrade command =
                new RecordTrade(
                        trade.lot(),
                        trade.transfer(),
                        trade.from(),
                        trade.to(),
                        trade.quantity(),
                        at);
        return enter(tenant, command, metadata(trade, "record", at));
    }

    @Override
    public Receipt reverse(TenantId tenant, Trade trade, Instant at) {
        ReverseTrade command =
                new ReverseTrade(
                        trade.lot(),
                        trade.transfer(),
                        trade.from(),
                        trade.to(),
                        trade.quantity(),
                        at);
        return enter(tenant, command, metadata(trade, "reverse", at));
    }

    private static CommandMetadata metadata(Trade trade, String verb, Instant at) {
        return new CommandMetadata(
                new CommandId(trade.transfer() + ":" + verb, ""),
                trade.from(),
                at,
                trade.transfer().value(),
                Optional.empty(),
                Telemetry.here());
    }

    private Receipt enter(TenantId tenant, TradeCommand command, CommandMetadata metadata) {
        StreamId<TradeEvent> chain = TRADES.stream(tenant, command.lot().value());
        return switch (trades.handle(chain, command, metadata, OptionalLong.empty())) {
            case Done(long revision) -> receipt(read(chain, revision - 1, 1).getFirst());
            case Repeated _, Already _ -> enteredBefore(chain, command);
            case Refused _ -> throw new ReversedEntry(command.transfer());
            case Stale _, KeyReused _ ->
                    throw new IllegalStateException("No entry insists on a revision, or has a key");
        };
    }

    /// A repeated record is told apart from one that comes after its reversal.
    private Receipt enteredBefore(StreamId<TradeEvent> chain, TradeCommand command) {
        Commit last =
                read(chain, 0, Integer.MAX_VALUE).stream()
                        .filter(entry -> trade(entry).transfer().equals(command.transfer()))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return switch (command) {
            case ReverseTrade _ -> receipt(last);
            case RecordTrade _ -> stillInForce(last, command.transfer());
        };
    }

    private static Receipt stillInForce(Commit last, TransferId transfer) {
        return switch (trade(last)) {
            case TradeRecorded _ -> receipt(last);
            case TradeReversed _ -> throw new ReversedEntry(transfer);
        };
    }

    private List<Commit> read(StreamId<TradeEvent> chain, long after, int most) {
        List<Commit> read = new ArrayList<>();
        entries.read(chain.key(), after, entry -> read.add(entry) && read.size() < most);
        return read;
    }

    private static TradeEvent trade(Commit entry) {
        return TRADES.read(entry.events().getFirst());
    }

    private static Receipt receipt(Commit entry) {
        return new Receipt(entry.stream().toString(), entry.revision(), entry.hash());
    }
}
