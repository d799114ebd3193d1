package greenledger.bench;

import greenledger.local.meter.MeteringProxy;
import greenledger.local.meter.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Whether the engine charges what AWS does, for every kind of request that a layout sends.
///
/// AWS's rules are in the Amazon DynamoDB Developer Guide, "DynamoDB read and write operations":
/// one write unit per KB begun, one read unit per 4 KB begun of a strongly consistent read, twice
/// as much for each item of a transactional write, which the meter sees to.
final class Calibration {

    private static final String TABLE = "calibration";
    private static final int HALF_A_KB = 512;

    private final DynamoDbClient dynamo;
    private final MeteringProxy meter;

    Calibration(DynamoDbClient dynamo, MeteringProxy meter) {
        this.dynamo = dynamo;
        this.meter = meter;
    }

    /// @throws IllegalStateException when it does not; then no number of ours would mean anything
    void check() {
        dynamo.createTable(table ->
                table.tableName(TABLE)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                AttributeDefinition.builder()
                                        .attributeName("k")
                                        .attributeType(ScalarAttributeType.S)
                                        .build())
                        .keySchema(
                                KeySchemaElement.builder()
                                        .attributeName("k")
                                        .keyType(KeyType.HASH)
                                        .build()));
        expect("a put of half a KB", new Usage(0, 1, 1), () -> put("half", HALF_A_KB));
        expect("a put of 1.5 KB", new Usage(0, 2, 1), () -> put("more", 3 * HALF_A_KB));
        expect("a strong get of 1.5 KB", new Usage(1, 0, 1), () -> get("more"));
        expect("a put of 9 KB", new Usage(0, 10, 1), () -> put("large", 18 * HALF_A_KB + 64));
        expect("a strong get of 9 KB", new Usage(3, 0, 1), () -> get("large"));
        expectTransaction(2, HALF_A_KB);
        expectTransaction(4, HALF_A_KB, HALF_A_KB);
        expectTransaction(6, HALF_A_KB, 3 * HALF_A_KB);
        expectTransaction(8, 3 * HALF_A_KB, 3 * HALF_A_KB);
    }

    private void expectTransaction(int units, int... sizes) {
        List<TransactWriteItem> items =
                IntStream.range(0, sizes.length)
                        .mapToObj(i -> transactional(units + "-" + i, sizes[i]))
                        .toList();
        expect(
                "a transaction of items of " + Arrays.toString(sizes) + " bytes",
                new Usage(0, units, 1),
                () -> dynamo.transactWriteItems(all -> all.transactItems(items)));
    }

    private void expect(String what, Usage expected, Runnable request) {
        Usage before = meter.usage();
        request.run();
        Usage used = meter.usage().since(before);
        if (!used.equals(expected)) {
            throw new IllegalStateException(
                    "This engine charges " + used + " for " + what + ", AWS " + expected);
        }
    }

    private void put(String key, int bytes) {
        dynamo.putItem(put -> put.tableName(TABLE).item(item(key, bytes)));
    }

    private void get(String key) {
        dynamo.getItem(get ->
                get.tableName(TABLE)
                        .consistentRead(true)
                        .key(Map.of("k", AttributeValue.fromS(key))));
    }

    private static TransactWriteItem transactional(String key, int bytes) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(TABLE).item(item(key, bytes)))
                .build();
    }

    private static Map<String, AttributeValue> item(String key, int bytes) {
        return Map.of("k", AttributeValue.fromS(key), "d", AttributeValue.fromS("d".repeat(bytes)));
    }
}
