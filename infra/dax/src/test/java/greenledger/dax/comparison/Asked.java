package greenledger.dax.comparison;

import greenledger.dax.support.Tables;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// One operation that can be asked of any client, on its own set of tables.
record Asked(String name, BiFunction<DynamoDbClient, Tables, ?> operation) {

    static Asked asked(String name, BiFunction<DynamoDbClient, Tables, ?> operation) {
        return new Asked(name, operation);
    }
}
