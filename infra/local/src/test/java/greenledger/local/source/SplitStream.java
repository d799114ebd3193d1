package greenledger.local.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// A stream whose shards split, whose iterators expire and whose records are trimmed: DynamoDB
/// Local, with its one shard per stream, shows none of this. One shard per page of a description.
final class SplitStream implements DynamoDbStreamsClient {

    private static final String SEPARATOR = "/";

    private final Map<String, Optional<String>> parents = new LinkedHashMap<>();
    private final Map<String, List<Integer>> shards = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private int number;
    private int trimmed;
    private int era;

    void open(String shard, Optional<String> parent) {
        parents.put(shard, parent);
        shards.put(shard, new ArrayList<>());
        parent.ifPresent(closed::add);
    }

    void add(String shard) {
        records(shard).add(++number);
    }

    /// All records up to this one are no more.
    void trimTo(int last) {
        trimmed = last;
        shards.values().forEach(records -> records.removeIf(record -> record <= last));
    }

    void expireIterators() {
        era++;
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest ask) {
        List<String> names = new ArrayList<>(parents.keySet());
        int at = names.indexOf(ask.exclusiveStartShardId()) + 1;
        String name = names.get(at);
        Shard shard =
                Shard.builder().shardId(name).parentShardId(parent(name).orElse(null)).build();
        boolean last = at == names.size() - 1;
        return DescribeStreamResponse.builder()
                .streamDescription(
                        page -> page.shards(shard).lastEvaluatedShardId(last ? null : name))
                .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest ask) {
        boolean fromStart = ask.shardIteratorType() == ShardIteratorType.TRIM_HORIZON;
        int after = fromStart ? trimmed : Integer.parseInt(ask.sequenceNumber());
        if (after < trimmed) {
            throw TrimmedDataAccessException.builder().message("trimmed").build();
        }
        return GetShardIteratorResponse.builder()
                .shardIterator(iterator(ask.shardId(), after))
                .build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest ask) {
        List<String> parts = List.of(ask.shardIterator().split(SEPARATOR, -1));
        if (Integer.parseInt(parts.get(2)) < era) {
            throw ExpiredIteratorException.builder().message("expired").build();
        }
        String shard = parts.get(0);
        int after = Integer.parseInt(parts.get(1));
        Predicate<Integer> isNext = record -> record > after;
        List<Integer> found = records(shard).stream().filter(isNext).limit(2).toList();
        int reached = found.isEmpty() ? after : found.getLast();
        boolean over =
                closed.contains(shard) && records(shard).stream().noneMatch(n -> n > reached);
        return GetRecordsResponse.builder()
                .records(found.stream().map(SplitStream::record).toList())
                .nextShardIterator(over ? null : iterator(shard, reached))
                .build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}

    private String iterator(String shard, int after) {
        return String.join(SEPARATOR, shard, "" + after, "" + era);
    }

    private List<Integer> records(String shard) {
        return shards.getOrDefault(shard, List.of());
    }

    private Optional<String> parent(String shard) {
        return parents.getOrDefault(shard, Optional.empty());
    }

    private static Record record(int number) {
        return Record.builder()
                .eventID("event-" + number)
                .dynamodb(change ->
                        change.sequenceNumber("" + number)
                                .sizeBytes(1L)
                                .approximateCreationDateTime(Instant.EPOCH)
                                .keys(Map.of("id", AttributeValue.fromS("" + number))))
                .build();
    }
}
