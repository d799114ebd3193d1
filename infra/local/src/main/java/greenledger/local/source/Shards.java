package greenledger.local.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The shards of a stream and who came from whom.
record Shards(List<Shard> all) {

    static Shards of(DynamoDbStreamsClient streams, String streamArn) {
        List<Shard> shards = new ArrayList<>();
        Optional<String> last = Optional.empty();
        do {
            String from = last.orElse(null);
            StreamDescription page =
                    streams.describeStream(
                                    ask -> ask.streamArn(streamArn).exclusiveStartShardId(from))
                            .streamDescription();
            shards.addAll(page.shards());
            last = Optional.ofNullable(page.lastEvaluatedShardId());
        } while (last.isPresent());
        return new Shards(List.copyOf(shards));
    }

    /// Shards whose parent the stream still has come after it; the others can be read at once.
    List<Shard> whoseParentIsNotIn(Set<String> unfinished) {
        Set<String> known = all.stream().map(Shard::shardId).collect(Collectors.toSet());
        return all.stream()
                .filter(shard ->
                        shard.parentShardId() == null
                                || !known.contains(shard.parentShardId())
                                || !unfinished.contains(shard.parentShardId()))
                .toList();
    }

    Set<String> ids() {
        return all.stream().map(Shard::shardId).collect(Collectors.toSet());
    }
}
