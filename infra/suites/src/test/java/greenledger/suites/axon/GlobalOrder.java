package greenledger.suites.axon;

import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.StreamKey;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// All facts of a tenant in one order: that of the table's stream. The stream only tells that
/// something was committed; what, the table tells.
///
/// DynamoDB Local has one shard, and so one order; in the cloud there are as many as shards.
record GlobalOrder(
        DynamoDbStreamsClient streams, String streamArn, CommitLog commits, TenantId tenant) {

    /// Every commit so far.
    List<Commit> all() {
        List<Commit> found = new ArrayList<>();
        List<Shard> shards =
                streams.describeStream(asked -> asked.streamArn(streamArn))
                        .streamDescription()
                        .shards();
        for (Shard shard : shards) {
            for (Record record : records(shard)) {
                committed(record.dynamodb().keys()).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Record> records(Shard shard) {
        List<Record> records = new ArrayList<>();
        String iterator =
                streams.getShardIterator(asked ->
                                asked.streamArn(streamArn)
                                        .shardId(shard.shardId())
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
        GetRecordsResponse page;
        do {
            String from = iterator;
            page = streams.getRecords(asked -> asked.shardIterator(from));
            records.addAll(page.records());
            iterator = page.nextShardIterator();
        } while (page.hasRecords() && !page.records().isEmpty());
        return records;
    }

    private Optional<Commit> committed(Map<String, AttributeValue> keys) {
        String stream = keys.getOrDefault("s", AttributeValue.fromS("")).s();
        String key = keys.getOrDefault("r", AttributeValue.fromS("")).s();
        if (!stream.startsWith(tenant + "#")) {
            return Optional.empty();
        }
        List<Commit> found = new ArrayList<>();
        commits.read(
                StreamKey.parse(stream),
                Long.parseLong(key.substring(2)) - 1,
                commit -> {
                    found.add(commit);
                    return false;
                });
        return found.stream().findFirst();
    }
}
