package greenledger.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import greenledger.core.Json;
import greenledger.core.deadletter.DeadLetterQueues.Message;
import greenledger.core.deadletter.DeadLetterQueues.Queue;
import greenledger.core.deadletter.StreamRecords.Range;

/// What kind of dead letter a message is: that decides how it came here, and how it gets back.
sealed interface Letter {

    /// A message that its queue gave up.
    record Returned(Queue queue, Message message) implements Letter {}

    /// Where records of a stream are that a mapping gave up, in the words of Lambda.
    record Skipped(Queue queue, Message message, JsonNode report) implements Letter {

        String function() {
            return report.at("/requestContext/functionArn").asText();
        }

        /// The function's name, without version or alias.
        String functionName() {
            return nameIn(function());
        }

        Range range() {
            JsonNode batch = report.path("DDBStreamBatchInfo");
            return new Range(
                    batch.path("streamArn").asText(),
                    batch.path("shardId").asText(),
                    batch.path("startSequenceNumber").asText(),
                    batch.path("endSequenceNumber").asText());
        }
    }

    /// An asynchronous invocation that Lambda gave up, in its words.
    record Forsaken(Queue queue, Message message, JsonNode report) implements Letter {

        String function() {
            return report.at("/requestContext/functionArn").asText();
        }
    }

    /// An event that EventBridge could not hand to a target.
    record Undelivered(Queue queue, Message message, JsonNode event) implements Letter {

        String target() {
            return message.attributes().getOrDefault("TARGET_ARN", "");
        }

        String why(String name) {
            return message.attributes().getOrDefault(name, "?");
        }
    }

    /// What nobody of ours sends there.
    record Foreign(Queue queue, Message message) implements Letter {}

    Queue queue();

    Message message();

    default String id() {
        return queue().name() + "." + message().id();
    }

    static Letter of(Queue queue, Message message) {
        JsonNode body = tree(message.body());
        if (queue.source().isPresent()) {
            return new Returned(queue, message);
        }
        if (message.attributes().containsKey("RULE_ARN")) {
            return new Undelivered(queue, message, body);
        }
        if (body.has("DDBStreamBatchInfo")) {
            return new Skipped(queue, message, body);
        }
        if (body.has("requestPayload")) {
            return new Forsaken(queue, message, body);
        }
        return new Foreign(queue, message);
    }

    /// What is no JSON is shown as the text that it is.
    static JsonNode tree(String text) {
        try {
            return Json.STRICT.readTree(text);
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(text);
        }
    }

    /// `arn:aws:lambda:<region>:<account>:function:<name>[:<qualifier>]`.
    static String nameIn(String functionArn) {
        String[] parts = functionArn.split(":", -1);
        return parts.length > 6 ? parts[6] : functionArn;
    }
}
