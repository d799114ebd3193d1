package greenledger.aws;

import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.core.TraceParent;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// In the course of what a message is sent: its attributes on SQS.
final class MessageContext {

    static final String TRACEPARENT = "traceparent";
    static final String CORRELATION = "correlation";
    static final String TENANT = "tenant";

    private MessageContext() {}

    /// Of the work that this thread does.
    static Map<String, MessageAttributeValue> here() {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        Telemetry.here().map(TraceParent::value).ifPresent(at -> put(attributes, TRACEPARENT, at));
        Telemetry.about(Id.CORRELATION).ifPresent(id -> put(attributes, CORRELATION, id));
        Telemetry.about(Id.TENANT).ifPresent(id -> put(attributes, TENANT, id));
        return attributes;
    }

    private static void put(
            Map<String, MessageAttributeValue> attributes, String name, String value) {
        attributes.put(
                name,
                MessageAttributeValue.builder().dataType("String").stringValue(value).build());
    }
}
