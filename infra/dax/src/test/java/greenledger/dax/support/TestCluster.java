package greenledger.dax.support;

import static greenledger.dax.support.Values.at;

import greenledger.dax.DaxServer;
import greenledger.dax.DaxServerBuilder;
import greenledger.dax.fault.FaultSwitches;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dax.Configuration;

/// A DAX cluster over fresh tables, the real client that speaks to it, and the way around it.
public final class TestCluster implements AutoCloseable {

    private final DynamoDbClient dynamoDb;
    private final Tables tables;
    private final TurnedClock clock = new TurnedClock();
    private final FaultSwitches faults = new FaultSwitches();
    private final DaxServer server;
    private final DynamoDbClient dax;

    private TestCluster(
            Origin local,
            UnaryOperator<DaxServerBuilder> shape,
            UnaryOperator<Configuration.Builder> client)
            throws IOException {
        dynamoDb = local.client();
        tables = new Tables("t" + UUID.randomUUID()).createIn(dynamoDb);
        server = shape.apply(DaxServer.over(dynamoDb).clock(clock).faults(faults)).start();
        dax = DaxClients.connect(client.apply(DaxClients.configuration(server.endpoint())));
    }

    public static TestCluster start(Origin local) throws IOException {
        return start(local, UnaryOperator.identity());
    }

    public static TestCluster start(Origin local, UnaryOperator<DaxServerBuilder> shape)
            throws IOException {
        return start(local, shape, UnaryOperator.identity());
    }

    public static TestCluster start(
            Origin local,
            UnaryOperator<DaxServerBuilder> shape,
            UnaryOperator<Configuration.Builder> client)
            throws IOException {
        return new TestCluster(local, shape, client);
    }

    /// The tables themselves: what is done here DAX does not see.
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    public DynamoDbClient dax() {
        return dax;
    }

    public Tables tables() {
        return tables;
    }

    public TurnedClock clock() {
        return clock;
    }

    public FaultSwitches faults() {
        return faults;
    }

    public DaxServer server() {
        return server;
    }

    public Map<String, AttributeValue> get(String lot) {
        return dax.getItem(it -> it.tableName(tables.lots()).key(Values.item("id", lot))).item();
    }

    /// The `v` of a lot, as DAX sees it.
    public long read(String lot) {
        return Long.parseLong(at(get(lot), "v").n());
    }

    public void put(DynamoDbClient client, String lot, long v) {
        client.putItem(it -> it.tableName(tables.lots()).item(Values.item("id", lot, "v", v)));
    }

    public long hits() {
        return server.statistics().items().hits();
    }

    public long misses() {
        return server.statistics().items().misses();
    }

    @Override
    public void close() {
        faults.heal();
        dax.close();
        server.close();
        dynamoDb.close();
    }
}
