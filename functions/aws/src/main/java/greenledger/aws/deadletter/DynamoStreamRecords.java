package greenledger.aws.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.StreamImage;
import greenledger.core.Json;
import greenledger.core.deadletter.StreamRecords;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Records of the stream of the table `events`: from the stream itself, and made of what the table
/// holds, where commits never change.
public record DynamoStreamRecords(
        DynamoDbStreamsClient streams, DynamoDbClient dynamo, String table)
        implements StreamRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoStreamRecords.class);

    @Override
    public Optional<String> inStream(Range range) {
        try {
            List<JsonNode> records = read(range);
            return records.isEmpty() ? Optional.empty() : Optional.of(event(records));
        } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
            LOG.debug("{} has no such records any more", range, e);
            return Optional.empty();
        }
    }

    private List<JsonNode> read(Range range) {
        BigInteger last = new BigInteger(range.last());
        String iterator =
                streams.getShardIterator(get ->
                                get.streamArn(range.stream())
                                        .shardId(range.shard())
                                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                                        .sequenceNumber(range.first()))
                        .shardIterator();
        List<JsonNode> records = new ArrayList<>();
        while (iterator != null) {
            String here = iterator;
            GetRecordsResponse page = streams.getRecords(get -> get.shardIterator(here));
            for (Record record : page.records()) {
                if (new BigInteger(record.dynamodb().sequenceNumber()).compareTo(last) > 0) {
                    return records;
                }
                records.add(json(record));
            }
            iterator = page.records().isEmpty() ? null : page.nextShardIterator();
        }
        return records;
    }

    @Override
    public Optional<String> ofItem(String key) {
        Map<String, AttributeValue> name = StreamImage.read(Json.read(key, JsonNode.class));
        Map<String, AttributeValue> item =
                dynamo.getItem(get -> get.tableName(table).key(name).consistentRead(true)).item();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode record = Json.STORED.createObjectNode().put("eventName", "INSERT");
        ObjectNode change = record.putObject("dynamodb").put("SequenceNumber", "0");
        change.set("Keys", StreamImage.write(name));
        change.set("NewImage", StreamImage.write(item));
        return Optional.of(event(List.of(record)));
    }

    private static JsonNode json(Record record) {
        StreamRecord told = record.dynamodb();
        ObjectNode json =
                Json.STORED.createObjectNode().put("eventName", record.eventNameAsString());
        ObjectNode change = json.putObject("dynamodb").put("SequenceNumber", told.sequenceNumber());
        change.set("Keys", StreamImage.write(told.keys()));
        if (told.hasNewImage()) {
            change.set("NewImage", StreamImage.write(told.newImage()));
        }
        if (told.hasOldImage()) {
            change.set("OldImage", StreamImage.write(told.oldImage()));
        }
        return json;
    }

    private static String event(List<JsonNode> records) {
        ObjectNode event = Json.STORED.createObjectNode();
        ArrayNode list = event.putArray("Records");
        records.forEach(list::add);
        return event.toString();
    }
}
