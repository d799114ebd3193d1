package greenledger.aws;

import greenledger.aws.fixture.Ledger;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.CommandResult.Done;
import greenledger.core.Commands;
import greenledger.core.Commit;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore.Consistency;
import greenledger.core.audit.Audit;
import greenledger.core.audit.Break;
import greenledger.core.audit.Observer;
import greenledger.core.audit.Totals;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Produce;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.view.LotViews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A ledger of several lots, for others to tamper with and an auditor to look at.
final class Orchard {

    private final Ledger ledger;
    private final Commands<LotCommand, LotEvent> lots;

    Orchard(Ledger ledger) {
        this.ledger = ledger;
        this.lots = Streams.lots(ledger.backplane());
    }

    StreamKey stream(String lot) {
        return Streams.LOTS.stream(ledger.tenant(), lot).key();
    }

    /// Registers a lot, and grades it until it has so many commits; a view has seen them all.
    StreamKey grow(String lot, int commits) {
        StreamKey stream = unwatched(lot, commits);
        watch(stream);
        return stream;
    }

    /// As [#grow], but no view has seen anything of it.
    StreamKey unwatched(String lot, int commits) {
        LotId id = new LotId(lot);
        ask(
                new RegisterLot(
                        id,
                        produce(),
                        Optional.empty(),
                        Optional.empty(),
                        Tomatoes.FARM,
                        Tomatoes.NOON),
                1);
        for (int revision = 2; revision <= commits; revision++) {
            ask(
                    new GradeLot(
                            id, Tomatoes.grade("grade " + revision), Tomatoes.FARM, Tomatoes.NOON),
                    revision);
        }
        return stream(lot);
    }

    /// What the projector does, as far as an auditor looks at it.
    void watch(StreamKey stream) {
        watch(stream, new LotViews().version());
    }

    void watch(StreamKey stream, int version) {
        List<Commit> commits = new ArrayList<>();
        ledger.backplane().events().read(stream, 0, commits::add);
        ViewKey key = new ViewKey(stream.tenant(), new LotViews().name(), version, stream.id());
        ledger.backplane()
                .views()
                .replace(
                        key,
                        ledger.backplane().views().find(key, Consistency.STRONG),
                        new ViewRow(commits.getLast().head(), "{}", Map.of(), "", Map.of()));
    }

    Totals audit(List<Break> found) throws InterruptedException {
        return new Audit(chains(), collecting(found)).everything(4);
    }

    /// Looks at everybody's streams: one bit can make a stream another tenant's.
    void auditOfAll(List<Break> found) throws InterruptedException {
        new Audit(
                        new DynamoChains(
                                ledger.dynamo(),
                                Ledger.EVENTS,
                                Optional.of(Ledger.VIEWS),
                                Optional.empty()),
                        collecting(found))
                .everything(4);
    }

    Totals auditOf(String stream, List<Break> found) {
        return new Audit(chains(), collecting(found)).stream(stream);
    }

    private DynamoChains chains() {
        return new DynamoChains(
                ledger.dynamo(),
                Ledger.EVENTS,
                Optional.of(Ledger.VIEWS),
                Optional.of(ledger.tenant()));
    }

    Map<String, AttributeValue> item(StreamKey stream, long revision) {
        return item(stream, CommitItem.sortKey(revision));
    }

    Map<String, AttributeValue> item(StreamKey stream, String sortKey) {
        return new HashMap<>(
                ledger.table()
                        .getItem(get ->
                                get.tableName(Ledger.EVENTS)
                                        .consistentRead(true)
                                        .key(key(stream.toString(), sortKey)))
                        .item());
    }

    void put(Map<String, AttributeValue> item) {
        ledger.table().putItem(put -> put.tableName(Ledger.EVENTS).item(item));
    }

    /// Puts what an item says where another one lies.
    void put(Map<String, AttributeValue> item, StreamKey stream, long revision) {
        Map<String, AttributeValue> moved = new HashMap<>(item);
        moved.putAll(key(stream.toString(), CommitItem.sortKey(revision)));
        put(moved);
    }

    void delete(Map<String, AttributeValue> item) {
        delete(ViewItem.text(item, "s"), ViewItem.text(item, "r"));
    }

    void delete(StreamKey stream, long revision) {
        delete(stream.toString(), CommitItem.sortKey(revision));
    }

    private void delete(String stream, String sortKey) {
        ledger.table()
                .deleteItem(delete -> delete.tableName(Ledger.EVENTS).key(key(stream, sortKey)));
    }

    private void ask(LotCommand command, long revision) {
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId("c-" + revision, "f"),
                        command.by(),
                        command.at(),
                        "request-" + revision,
                        Optional.empty());
        Object result =
                lots.handle(
                        Streams.LOTS.stream(ledger.tenant(), command.lot().value()),
                        command,
                        metadata,
                        OptionalLong.empty());
        if (!result.equals(new Done(revision))) {
            throw new IllegalStateException(command + ": " + result);
        }
    }

    private static Produce produce() {
        Produce packed = Tomatoes.PRODUCE;
        return new Produce(
                Optional.empty(),
                Optional.empty(),
                packed.commodity(),
                packed.variety(),
                packed.farmer(),
                packed.quantity(),
                packed.origin(),
                packed.harvestedOn());
    }

    private static Map<String, AttributeValue> key(String stream, String sortKey) {
        return Map.of("s", AttributeValue.fromS(stream), "r", AttributeValue.fromS(sortKey));
    }

    private static Observer collecting(List<Break> found) {
        return new Observer() {
            @Override
            public void looked(long items) {}

            @Override
            public void found(Break each) {
                found.add(each);
            }
        };
    }
}
