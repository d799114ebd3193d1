package greenledger.local.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// A record of a stream as Lambda delivers it.
///
/// @param key of the item that changed: what it changed to is delivered in order
record StreamRecord(
        String sequenceNumber, Instant arrivedAt, String key, ObjectNode json, int size) {

    static StreamRecord of(Record record, String streamArn) {
        software.amazon.awssdk.services.dynamodb.model.StreamRecord change = record.dynamodb();
        ObjectNode json = Json.object();
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventVersion", record.eventVersion());
        json.put("eventSource", record.eventSource());
        json.put("awsRegion", record.awsRegion());
        ObjectNode dynamodb = json.putObject("dynamodb");
        Instant arrivedAt = change.approximateCreationDateTime();
        dynamodb.put("ApproximateCreationDateTime", arrivedAt.getEpochSecond());
        dynamodb.set("Keys", AttributeJson.of(new TreeMap<>(change.keys())));
        if (change.hasNewImage()) {
            dynamodb.set("NewImage", AttributeJson.of(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.set("OldImage", AttributeJson.of(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber());
        dynamodb.put("SizeBytes", change.sizeBytes());
        dynamodb.put("StreamViewType", change.streamViewTypeAsString());
        json.put("eventSourceARN", streamArn);
        Identity identity = record.userIdentity();
        if (identity != null) {
            ObjectNode user = json.putObject("userIdentity");
            user.put("type", identity.type()).put("principalId", identity.principalId());
        }
        return new StreamRecord(
                change.sequenceNumber(),
                arrivedAt,
                Json.text(dynamodb.get("Keys")),
                json,
                Json.bytes(json).length);
    }
}
