package greenledger.local.source;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads a shard forward from a position, and finds its way back when the stream has forgotten the
/// iterator or the records.
final class ShardCursor {

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final String shardId;
    private Position position;
    private Optional<String> iterator = Optional.empty();

    ShardCursor(
            DynamoDbStreamsClient streams, String streamArn, String shardId, Position position) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.shardId = shardId;
        this.position = position;
    }

    /// The position after all that has been read.
    Position position() {
        return position;
    }

    /// At most so many records; none if there are none yet, or never will be.
    List<Record> read(int limit) {
        if (position instanceof Position.End) {
            return List.of();
        }
        try {
            String from = iterator.isPresent() ? iterator.get() : open(position);
            GetRecordsResponse page =
                    streams.getRecords(ask -> ask.shardIterator(from).limit(limit));
            iterator = Optional.ofNullable(page.nextShardIterator());
            if (page.hasRecords() && !page.records().isEmpty()) {
                String last = page.records().getLast().dynamodb().sequenceNumber();
                position = new Position.After(last);
            }
            if (iterator.isEmpty()) {
                position = new Position.End();
            }
            return page.records();
        } catch (ExpiredIteratorException _) {
            iterator = Optional.empty();
            return List.of();
        } catch (TrimmedDataAccessException _) {
            iterator = Optional.empty();
            position = new Position.Beginning();
            return List.of();
        }
    }

    private String open(Position from) {
        return streams.getShardIterator(
                        ask -> {
                            ask.streamArn(streamArn).shardId(shardId);
                            switch (from) {
                                case Position.Beginning() ->
                                        ask.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
                                case Position.After(var sequenceNumber) ->
                                        ask.shardIteratorType(
                                                        ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                                .sequenceNumber(sequenceNumber);
                                case Position.End() ->
                                        throw new IllegalStateException(
                                                "Nothing comes after the end of a shard");
                            }
                        })
                .shardIterator();
    }
}
