package greenledger.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// A message as Lambda delivers it.
record QueueRecord(String messageId, String receiptHandle, ObjectNode json, int size) {

    static QueueRecord of(Message message, String queueArn) {
        ObjectNode json = Json.object();
        json.put("messageId", message.messageId());
        json.put("receiptHandle", message.receiptHandle());
        json.put("body", message.body());
        message.attributesAsStrings().forEach(json.putObject("attributes")::put);
        ObjectNode attributes = json.putObject("messageAttributes");
        message.messageAttributes()
                .forEach((name, value) -> attributes.set(name, attribute(value)));
        json.put("md5OfBody", message.md5OfBody());
        json.put("eventSource", "aws:sqs");
        json.put("eventSourceARN", queueArn);
        json.put("awsRegion", queueArn.split(":", -1)[3]);
        return new QueueRecord(
                message.messageId(), message.receiptHandle(), json, Json.bytes(json).length);
    }

    /// A body that a filter looks into must be JSON, or the message does not pass.
    boolean passes(Filters filters) {
        if (!filters.lookInto("body")) {
            return filters.pass(json);
        }
        Optional<JsonNode> body =
                Json.read(json.path("body").textValue()).filter(JsonNode::isObject);
        return body.isPresent() && filters.pass(json.deepCopy().set("body", body.get()));
    }

    boolean hasBeenTriedBefore() {
        String count = MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT.toString();
        return json.path("attributes").path(count).asInt(1) > 1;
    }

    Instant sentAt() {
        String sent = MessageSystemAttributeName.SENT_TIMESTAMP.toString();
        return Instant.ofEpochMilli(json.path("attributes").path(sent).asLong());
    }

    private static ObjectNode attribute(MessageAttributeValue value) {
        ObjectNode json = Json.object();
        if (value.stringValue() != null) {
            json.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            byte[] bytes = value.binaryValue().asByteArrayUnsafe();
            json.put("binaryValue", Base64.getEncoder().encodeToString(bytes));
        }
        json.putArray("stringListValues");
        json.putArray("binaryListValues");
        json.put("dataType", value.dataType());
        return json;
    }
}
