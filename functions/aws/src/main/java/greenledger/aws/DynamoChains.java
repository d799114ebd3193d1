package greenledger.aws;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import greenledger.core.Hash;
import greenledger.core.Registry;
import greenledger.core.StreamKey;
import greenledger.core.audit.Entry;
import greenledger.core.audit.Position;
import greenledger.core.audit.StoredChains;
import greenledger.core.audit.WatchedViews;
import greenledger.core.audit.Witness;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// The chains of a table such as `events`, and the rows of the table `views` as witnesses.
public final class DynamoChains implements StoredChains {

    /// As many as one request takes.
    private static final int BATCH = 100;

    private final DynamoDbClient dynamo;
    private final String events;
    private final Optional<String> views;
    private final Optional<TenantId> only;

    /// @param views absent where no view follows the chains
    /// @param only whose streams are looked at; everybody's where it is absent
    public DynamoChains(
            DynamoDbClient dynamo, String events, Optional<String> views, Optional<TenantId> only) {
        this.dynamo = dynamo;
        this.events = events;
        this.views = views;
        this.only = only;
    }

    @Override
    public long size() {
        return size(events) + views.map(this::size).orElse(0L);
    }

    @Override
    public void scan(Share share, Consumer<Page<Entry>> reader) {
        scan(share, scan(events, "s"), EntryItem::read, reader);
    }

    @Override
    public void witnesses(Share share, Consumer<Page<Witness>> reader) {
        views.ifPresent(table ->
                scan(
                        share,
                        scan(table, "k").projectionExpression(WitnessItem.PROJECTION),
                        WitnessItem::read,
                        reader));
    }

    @Override
    public void read(String stream, Consumer<Entry> reader) {
        dynamo
                .queryPaginator(query ->
                        query.tableName(events)
                                .consistentRead(true)
                                .keyConditionExpression("s = :s")
                                .expressionAttributeValues(
                                        Map.of(":s", AttributeValue.fromS(stream))))
                .items()
                .stream()
                .map(EntryItem::read)
                .flatMap(Optional::stream)
                .forEach(reader);
    }

    @Override
    public List<Witness> witnesses(String stream) {
        return views
                .map(table -> get(table, rows(table, stream), WitnessItem.PROJECTION))
                .orElse(List.of())
                .stream()
                .map(WitnessItem::read)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Map<Position, Hash> hashes(List<Position> positions) {
        List<Map<String, AttributeValue>> keys =
                positions.stream()
                        .map(position ->
                                Map.of(
                                        "s", AttributeValue.fromS(position.stream()),
                                        "r",
                                                AttributeValue.fromS(
                                                        CommitItem.sortKey(position.revision()))))
                        .toList();
        return get(events, keys, "s, r, h").stream()
                .filter(item -> item.containsKey("h"))
                .collect(toMap(DynamoChains::position, DynamoChains::hash));
    }

    private List<Map<String, AttributeValue>> rows(String table, String stream) {
        Registry registry = new DynamoRegistry(dynamo, table);
        return key(stream)
                .map(known -> WatchedViews.rows(known, registry))
                .orElse(List.of())
                .stream()
                .map(row -> Map.of("k", AttributeValue.fromS(row.toString())))
                .toList();
    }

    private long size(String table) {
        return dynamo.describeTable(describe -> describe.tableName(table)).table().itemCount();
    }

    private ScanRequest.Builder scan(String table, String key) {
        ScanRequest.Builder scan = ScanRequest.builder().tableName(table).consistentRead(true);
        return only.map(tenant ->
                        scan.filterExpression("begins_with(#key, :tenant)")
                                .expressionAttributeNames(Map.of("#key", key))
                                .expressionAttributeValues(
                                        Map.of(":tenant", AttributeValue.fromS(tenant + "#"))))
                .orElse(scan);
    }

    private <T> void scan(
            Share share,
            ScanRequest.Builder request,
            Function<Map<String, AttributeValue>, Optional<T>> form,
            Consumer<Page<T>> reader) {
        ScanRequest whole = request.segment(share.number()).totalSegments(share.of()).build();
        for (ScanResponse page : dynamo.scanPaginator(whole)) {
            List<T> found = page.items().stream().map(form).flatMap(Optional::stream).toList();
            reader.accept(new Page<>(found, page.scannedCount()));
        }
    }

    private List<Map<String, AttributeValue>> get(
            String table, List<Map<String, AttributeValue>> keys, String projection) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            Map<String, KeysAndAttributes> asked = new HashMap<>();
            asked.put(
                    table,
                    KeysAndAttributes.builder()
                            .keys(keys.subList(from, Math.min(keys.size(), from + BATCH)))
                            .consistentRead(true)
                            .projectionExpression(projection)
                            .build());
            while (!asked.isEmpty()) {
                BatchGetItemResponse answer =
                        dynamo.batchGetItem(batch -> batch.requestItems(Map.copyOf(asked)));
                items.addAll(answer.responses().getOrDefault(table, List.of()));
                asked.clear();
                asked.putAll(answer.unprocessedKeys());
            }
        }
        return items;
    }

    /// What lies under a name that no stream can have is looked at all the same.
    private static Optional<StreamKey> key(String stream) {
        try {
            return Optional.of(StreamKey.parse(stream));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Position position(Map<String, AttributeValue> item) {
        return new Position(
                ViewItem.text(item, "s"), Long.parseLong(ViewItem.text(item, "r").substring(2)));
    }

    private static Hash hash(Map<String, AttributeValue> item) {
        return Hash.of(requireNonNull(item.get("h")).b().asByteArray());
    }
}
