package greenledger.local.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Reads `AWS::DAX::Cluster` and `AWS::DAX::ParameterGroup`.
final class DaxReader {

    private DaxReader() {}

    static DaxCluster cluster(Properties properties, Identity identity) {
        properties.withoutEffect(
                "AvailabilityZones",
                "ClusterEndpointEncryptionType",
                "ClusterName",
                "Description",
                "IAMRoleARN",
                "NetworkType",
                "NodeType",
                "NotificationTopicARN",
                "PreferredMaintenanceWindow",
                "SSESpecification",
                "SecurityGroupIds",
                "SubnetGroupName",
                "Tags");
        return new DaxCluster(
                identity.ref(),
                properties
                        .number("ReplicationFactor")
                        .orElseThrow(() -> properties.refused("ReplicationFactor", "is missing")),
                properties.text("ParameterGroupName"));
    }

    static DaxParameterGroup parameterGroup(Properties properties, Identity identity) {
        properties.withoutEffect("Description", "ParameterGroupName");
        Map<String, String> values = properties.textsByName("ParameterNameValues");
        return new DaxParameterGroup(
                identity.ref(),
                millis(properties, values, "record-ttl-millis"),
                millis(properties, values, "query-ttl-millis"));
    }

    private static Optional<Duration> millis(
            Properties properties, Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> {
                    if (!value.matches("\\d{1,12}")) {
                        throw properties.refused(
                                "ParameterNameValues",
                                "has the " + name + " " + value + ", which is no number");
                    }
                    return Duration.ofMillis(Long.parseLong(value));
                });
    }
}
