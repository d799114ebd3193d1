package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.core.Arrival;
import greenledger.core.StreamKey;
import greenledger.core.StreamScan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// The table `events`, read from end to end by a parallel scan.
///
/// A page costs what it reads, 1 RCU for 4 KB of commits, whether all of them is wanted or only how
/// far the streams have come.
public record DynamoStreamScan(DynamoDbClient dynamo, String table) implements StreamScan {

    @Override
    public Page<Arrival> commits(Segment segment, Optional<String> after, int most) {
        ScanResponse page = dynamo.scan(scan(segment, after, most).build());
        Map<StreamKey, Doorbell> doorbells = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : page.items()) {
            if (CommitItem.isCommit(item)) {
                doorbells
                        .computeIfAbsent(CommitItem.stream(item), Doorbell::new)
                        .ring(CommitItem.revision(item), () -> CommitItem.read(item));
            }
        }
        return new Page<>(doorbells.values().stream().map(Doorbell::arrival).toList(), next(page));
    }

    @Override
    public Page<Reached> reached(Segment segment, Optional<String> after, int most) {
        ScanResponse page =
                dynamo.scan(scan(segment, after, most).projectionExpression("s, r, k, t").build());
        Map<StreamKey, Reached> reached = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : page.items()) {
            if (CommitItem.isCommit(item)) {
                StreamKey stream = CommitItem.stream(item);
                Reached here = new Reached(stream, CommitItem.revision(item), at(item));
                reached.merge(stream, here, (a, b) -> a.revision() > b.revision() ? a : b);
            }
        }
        return new Page<>(reached.values().stream().toList(), next(page));
    }

    @Override
    public long size() {
        return dynamo.describeTable(describe -> describe.tableName(table)).table().itemCount();
    }

    private ScanRequest.Builder scan(Segment segment, Optional<String> after, int most) {
        return ScanRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .segment(segment.number())
                .totalSegments(segment.total())
                .limit(most)
                .exclusiveStartKey(after.map(DynamoStreamScan::key).orElse(null));
    }

    private static Instant at(Map<String, AttributeValue> item) {
        return Instant.ofEpochMilli(Long.parseLong(requireNonNull(item.get("t")).n()));
    }

    private static Optional<String> next(ScanResponse page) {
        return page.hasLastEvaluatedKey()
                ? Optional.of(
                        ViewItem.text(page.lastEvaluatedKey(), "s")
                                + "|"
                                + ViewItem.text(page.lastEvaluatedKey(), "r"))
                : Optional.empty();
    }

    private static Map<String, AttributeValue> key(String position) {
        int bar = position.lastIndexOf('|');
        return Map.of(
                "s", AttributeValue.fromS(position.substring(0, bar)),
                "r", AttributeValue.fromS(position.substring(bar + 1)));
    }
}
