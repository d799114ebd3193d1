package greenledger.bench.reads;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Clients;
import greenledger.aws.DynamoViewStore;
import greenledger.aws.JitteredBackoff;
import greenledger.aws.Settings;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.WallClock;
import greenledger.dax.DaxServer;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.LotViews;
import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.traces.GetLotHandler;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The deployed handler over real parts, wired as on AWS: DynamoDB Local, and a server of DAX in
/// this process.
final class Shop implements AutoCloseable {

    private static final Path ENGINES = Path.of("infra/dynamodb-local/target/lib");
    private static final Path SAMPLE = Path.of("events/samples/GetLot.json");
    private static final String VIEWS = "views";
    private static final TenantId TENANT = new TenantId("orchard");
    private static final int LOTS = 256;
    private static final long MUCH = 64L * 1024 * 1024;
    private static final long NOTHING = 0;

    private final DynamoDbLocal engine;
    private final DaxServer dax;
    private final Backplane backplane;
    private final RequestStreamHandler handler;
    private final List<byte[]> requests;

    private Shop(ReadLevel level, DynamoDbLocal engine) throws IOException {
        Map<String, String> environment = environment(engine);
        this.engine = engine;
        this.dax = DaxServer.over(engine.endpoint()).start();
        if (level == ReadLevel.DAX) {
            environment.put("DAX_ENDPOINT", dax.endpoint().toString());
        }
        AwsBackplane table =
                new AwsBackplane(
                        Settings.from(environment),
                        Clients.from(environment),
                        WallClock.SYSTEM,
                        JitteredBackoff.system());
        this.backplane =
                CachedBackplane.of(
                        table,
                        environment,
                        () -> ThreadLocalRandom.current().nextLong(),
                        level == ReadLevel.ENVIRONMENT ? MUCH : NOTHING);
        this.handler = handler(backplane);
        this.requests = samples();
        try (DynamoDbClient dynamo = patient(engine, environment)) {
            createTable(dynamo);
            fill(new DynamoViewStore(dynamo, VIEWS));
        }
    }

    /// @param level at which rows will be found
    static Shop open(ReadLevel level) throws IOException {
        return new Shop(level, DynamoDbLocal.start(ENGINES));
    }

    RequestStreamHandler handler() {
        return handler;
    }

    /// For one lot each, as API Gateway hands them over.
    List<byte[]> requests() {
        return requests;
    }

    /// @return of a hundred rows that were found anywhere, how many were found at this level
    long share(ReadLevel level) {
        List<ReadStatistics> lines = backplane.reader().statistics();
        long all = lines.stream().mapToLong(ReadStatistics::hits).sum();
        long here =
                lines.stream()
                        .filter(line -> line.level() == level)
                        .mapToLong(ReadStatistics::hits)
                        .sum();
        return all == 0 ? 0 : 100 * here / all;
    }

    @Override
    public void close() {
        dax.close();
        engine.close();
    }

    private static Map<String, String> environment(DynamoDbLocal engine) {
        Map<String, String> environment = new HashMap<>();
        Settings.NEEDED.forEach(name -> environment.put(name, "unused"));
        environment.put("TOKEN_KEYS_URL", engine.endpoint().toString());
        environment.put("VIEWS_TABLE", VIEWS);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint().toString());
        return environment;
    }

    /// By the constructor by which the local cloud builds it, too.
    private static RequestStreamHandler handler(Backplane backplane) {
        try {
            Constructor<GetLotHandler> constructor =
                    GetLotHandler.class.getDeclaredConstructor(Backplane.class);
            constructor.setAccessible(true);
            return constructor.newInstance(backplane);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("GetLotHandler cannot be built on a backplane", e);
        }
    }

    private static List<byte[]> samples() throws IOException {
        ObjectNode sample = (ObjectNode) Json.STORED.readTree(Files.readString(SAMPLE));
        return IntStream.range(0, LOTS)
                .mapToObj(number -> {
                    ObjectNode request = sample.deepCopy();
                    request.putObject("pathParameters").put("id", lot(number));
                    return request.toString().getBytes(StandardCharsets.UTF_8);
                })
                .toList();
    }

    /// An engine that has just been started takes its time.
    private static DynamoDbClient patient(DynamoDbLocal engine, Map<String, String> environment) {
        return DynamoDbClient.builder()
                .endpointOverride(engine.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(Clients.credentials(environment))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static void createTable(DynamoDbClient dynamo) {
        dynamo.createTable(table ->
                table.tableName(VIEWS)
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
    }

    private static void fill(ViewStore views) {
        LotViews lots = new LotViews();
        String json = Json.write(lots.evolve(Optional.empty(), Tomatoes.REGISTERED));
        ViewRow row = new ViewRow(new Head(1, 1, Hash.NONE), json, Map.of(), "", Map.of());
        IntStream.range(0, LOTS)
                .mapToObj(number -> ViewKey.of(lots, TENANT, lot(number)))
                .forEach(key -> views.replace(key, Optional.empty(), row));
    }

    private static String lot(int number) {
        return "lot-" + number;
    }
}
