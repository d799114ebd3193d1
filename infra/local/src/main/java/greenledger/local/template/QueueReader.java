package greenledger.local.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads `AWS::SQS::Queue`.
final class QueueReader {

    /// The attributes that have the same name in the template and in the API.
    private static final List<String> ATTRIBUTES =
            List.of(
                    "DelaySeconds",
                    "FifoQueue",
                    "ContentBasedDeduplication",
                    "MaximumMessageSize",
                    "MessageRetentionPeriod",
                    "ReceiveMessageWaitTimeSeconds",
                    "VisibilityTimeout");

    private QueueReader() {}

    static Queue read(Properties properties, Identity identity) {
        properties.withoutEffect(
                "QueueName",
                "DeduplicationScope",
                "FifoThroughputLimit",
                "KmsDataKeyReusePeriodSeconds",
                "KmsMasterKeyId",
                "RedriveAllowPolicy",
                "SqsManagedSseEnabled",
                "Tags");
        Map<String, String> attributes = new TreeMap<>();
        ATTRIBUTES.forEach(
                name -> properties.text(name).ifPresent(value -> attributes.put(name, value)));
        properties
                .value("RedrivePolicy")
                .ifPresent(policy -> attributes.put("RedrivePolicy", JsonText.of(policy)));
        return new Queue(
                identity.attributes().getOrDefault("QueueName", ""),
                identity.attributes().getOrDefault("Arn", ""),
                identity.ref(),
                attributes);
    }
}
