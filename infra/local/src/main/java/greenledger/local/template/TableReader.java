package greenledger.local.template;

import greenledger.local.template.Table.Index;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `AWS::DynamoDB::Table`.
final class TableReader {

    private record Attribute(String name, String type) {}

    private record Element(String attribute, String type) {}

    private TableReader() {}

    static Table read(Properties properties, Identity identity) {
        properties.withoutEffect(
                "TableName",
                "BillingMode",
                "ContributorInsightsSpecification",
                "DeletionProtectionEnabled",
                "OnDemandThroughput",
                "PointInTimeRecoverySpecification",
                "ProvisionedThroughput",
                "SSESpecification",
                "TableClass",
                "Tags",
                "WarmThroughput");
        return new Table(
                identity.ref(),
                attributes(properties),
                key(properties),
                properties.objects("GlobalSecondaryIndexes", TableReader::globalIndex),
                properties.objects("LocalSecondaryIndexes", TableReader::index),
                properties
                        .object("StreamSpecification", stream -> stream.text("StreamViewType"))
                        .flatMap(view -> view),
                properties.object("TimeToLiveSpecification", TableReader::expiry).flatMap(e -> e));
    }

    private static Map<String, String> attributes(Properties properties) {
        Map<String, String> types = new LinkedHashMap<>();
        properties
                .objects(
                        "AttributeDefinitions",
                        each ->
                                new Attribute(
                                        each.need("AttributeName"), each.need("AttributeType")))
                .forEach(attribute -> types.put(attribute.name(), attribute.type()));
        return types;
    }

    private static Table.Key key(Properties properties) {
        List<Element> elements =
                properties.objects(
                        "KeySchema",
                        each -> new Element(each.need("AttributeName"), each.need("KeyType")));
        return new Table.Key(
                attribute(elements, "HASH")
                        .orElseThrow(() -> properties.refused("KeySchema", "has no HASH key")),
                attribute(elements, "RANGE"));
    }

    private static Optional<String> attribute(List<Element> elements, String type) {
        return elements.stream()
                .filter(each -> each.type().equals(type))
                .map(Element::attribute)
                .findFirst();
    }

    private static Index globalIndex(Properties properties) {
        return index(
                properties.withoutEffect(
                        "ContributorInsightsSpecification",
                        "OnDemandThroughput",
                        "ProvisionedThroughput",
                        "WarmThroughput"));
    }

    private static Index index(Properties properties) {
        return properties
                .object(
                        "Projection",
                        projection ->
                                new Index(
                                        properties.need("IndexName"),
                                        key(properties),
                                        projection.need("ProjectionType"),
                                        projection.texts("NonKeyAttributes")))
                .orElseThrow(() -> properties.refused("Projection", "is missing"));
    }

    private static Optional<String> expiry(Properties properties) {
        boolean isEnabled = properties.flag("Enabled").orElse(false);
        Optional<String> attribute = properties.text("AttributeName");
        return isEnabled ? attribute : Optional.empty();
    }
}
