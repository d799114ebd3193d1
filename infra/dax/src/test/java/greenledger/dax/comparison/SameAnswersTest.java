package greenledger.dax.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.dax.DaxServer;
import greenledger.dax.support.Answers;
import greenledger.dax.support.DaxClients;
import greenledger.dax.support.Origin;
import greenledger.dax.support.Tables;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every operation asked of DynamoDB Local and, through the real client, of DAX.
@Tag("slow")
@ExtendWith(WithOrigin.class)
@TestInstance(Lifecycle.PER_CLASS)
class SameAnswersTest {

    private static final Tables STRAIGHT = new Tables("straight");
    private static final Tables THROUGH_DAX = new Tables("through");

    private final DynamoDbClient dynamoDb;
    private final DaxServer server;
    private final DynamoDbClient dax;

    SameAnswersTest(Origin local) throws IOException {
        dynamoDb = local.client();
        server = DaxServer.over(local.endpoint()).start();
        dax = DaxClients.connect(server.endpoint());
    }

    @BeforeAll
    void createTables() {
        STRAIGHT.createIn(dynamoDb);
        THROUGH_DAX.createIn(dynamoDb);
    }

    @AfterAll
    void close() {
        dax.close();
        server.close();
        dynamoDb.close();
    }

    @TestFactory
    Stream<DynamicTest> every_operation_answers_as_dynamodb_does_or_as_the_table_says() {
        Stream<DynamicTest> comparisons =
                all().stream()
                        .map(asked -> DynamicTest.dynamicTest(asked.name(), () -> compare(asked)));
        DynamicTest inTheEnd =
                DynamicTest.dynamicTest("in the end the tables are the same", this::compareTables);
        return Stream.concat(comparisons, Stream.of(inTheEnd));
    }

    @Test
    void at_least_64_operations_are_compared_and_every_difference_is_of_one_of_them() {
        Set<String> names = all().stream().map(Asked::name).collect(Collectors.toSet());
        assertEquals(all().size(), names.size(), "each has a name of its own");
        assertTrue(names.size() >= 64, () -> names.size() + " operations");
        Differences.all().forEach(it -> assertTrue(names.contains(it.operation()), it.operation()));
    }

    private void compare(Asked asked) {
        String straight = answer(asked, dynamoDb, STRAIGHT).replace("straight-", "through-");
        String throughDax = answer(asked, dax, THROUGH_DAX);
        Optional<Difference> difference = Differences.of(asked.name());
        assertEquals(difference.map(Difference::straight).orElse(straight), straight, asked.name());
        assertEquals(
                difference.map(Difference::throughDax).orElse(straight), throughDax, asked.name());
    }

    private void compareTables() {
        List<String> straight = STRAIGHT.all();
        for (int i = 0; i < straight.size(); i++) {
            assertEquals(contents(straight.get(i)), contents(THROUGH_DAX.all().get(i)));
        }
    }

    private List<Map<String, AttributeValue>> contents(String table) {
        return dynamoDb.scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
    }

    private static String answer(Asked asked, DynamoDbClient client, Tables tables) {
        return Answers.of(() -> asked.operation().apply(client, tables)).toString();
    }

    private static List<Asked> all() {
        return Stream.of(
                        ItemOperations.all(),
                        KeyOperations.all(),
                        UpdateOperations.all(),
                        BatchOperations.all(),
                        PageOperations.all(),
                        TransactionOperations.all())
                .flatMap(List::stream)
                .toList();
    }
}
