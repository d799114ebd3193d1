package greenledger.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.template.TemplateRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dax.ClusterDaxClient;
import software.amazon.dax.Configuration;

/// A cluster of DAX that a template has answers AWS's own client.
@Tag("slow")
class DaxClustersTest {

    @TempDir Path folder;

    @Test
    void what_it_has_read_once_it_tells_again_although_the_table_has_changed() throws IOException {
        try (LocalCloud cloud = LocalCloud.start(options("60000"))) {
            DynamoDbClient table = cloud.clients().dynamoDb();
            put(table, "apple", "red");
            try (DynamoDbClient dax =
                    client(cloud.stack().outputs().getOrDefault("Endpoint", ""))) {
                assertEquals("red", colour(dax));
                put(table, "apple", "green");

                assertEquals("red", colour(dax));
                assertEquals("green", colour(table));
            }
        }
    }

    @Test
    void a_lifetime_that_is_no_number_is_refused_by_name() throws IOException {
        Options options = options("a minute");

        TemplateRefused refused =
                assertThrows(TemplateRefused.class, () -> LocalCloud.start(options));

        assertTrue(refused.toString().contains("record-ttl-millis"), refused.toString());
    }

    private Options options(String lifetime) throws IOException {
        Path template =
                Files.writeString(
                        folder.resolve("template.yaml"),
                        """
                        Resources:
                          Fruits:
                            Type: AWS::DynamoDB::Table
                            Properties:
                              AttributeDefinitions: [{ AttributeName: k, AttributeType: S }]
                              KeySchema: [{ AttributeName: k, KeyType: HASH }]
                              BillingMode: PAY_PER_REQUEST
                          Minutes:
                            Type: AWS::DAX::ParameterGroup
                            Properties: { ParameterNameValues: { record-ttl-millis: '%s' } }
                          Cluster:
                            Type: AWS::DAX::Cluster
                            Properties:
                              NodeType: dax.t3.small
                              ReplicationFactor: 2
                              IAMRoleARN: arn:aws:iam::000000000000:role/dax
                              ParameterGroupName: !Ref Minutes
                        Outputs:
                          Endpoint: { Value: !GetAtt Cluster.ClusterDiscoveryEndpointURL }
                        """
                                .formatted(lifetime));
        return Options.of(template, Parcels.engines());
    }

    private static void put(DynamoDbClient table, String fruit, String colour) {
        table.putItem(put ->
                put.tableName("local-Fruits")
                        .item(
                                Map.of(
                                        "k", AttributeValue.fromS(fruit),
                                        "c", AttributeValue.fromS(colour))));
    }

    private static String colour(DynamoDbClient from) {
        AttributeValue found =
                from.getItem(get ->
                                get.tableName("local-Fruits")
                                        .key(Map.of("k", AttributeValue.fromS("apple"))))
                        .item()
                        .get("c");
        return found == null ? "none" : found.s();
    }

    private static DynamoDbClient client(String endpoint) throws IOException {
        return ClusterDaxClient.builder()
                .overrideConfiguration(
                        Configuration.builder()
                                .url(URI.create(endpoint).toString())
                                .region(Region.EU_CENTRAL_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("local", "local")))
                                .build())
                .build();
    }
}
