package greenledger.bench;

import greenledger.bench.layout.AkkaModel;
import greenledger.bench.layout.CastoreModel;
import greenledger.bench.layout.HeadModel;
import greenledger.bench.layout.Layout;
import greenledger.bench.layout.LedgerLayout;
import greenledger.bench.layout.PekkoPlugin;
import greenledger.bench.layout.TipModel;
import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.local.meter.MeteringProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Runs the benchmark: `infra/bench/run [DIRECTORY]` leaves its table, CSV and chart there.
public final class Bench {

    private static final Path ENGINES = Path.of("infra/dynamodb-local/target/lib");
    private static final int CHARTED_BYTES = 500;
    private static final int CHARTED_LENGTH = 60;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // The JDK's server otherwise holds small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Path folder =
                Files.createDirectories(
                        Path.of(
                                arguments.length > 0
                                        ? arguments[0]
                                        : "infra/bench/target/results"));
        Results results = run(Scope.whole(), ENGINES, System.err::println);
        Files.writeString(folder.resolve("results.csv"), results.csv());
        Files.writeString(folder.resolve("table.txt"), results.table());
        Files.writeString(
                folder.resolve("chart.svg"),
                new Chart(results, CHARTED_BYTES, CHARTED_LENGTH).svg());
        System.out.print(results.table());
        System.out.println("\nAlso as results.csv, table.txt and chart.svg in " + folder);
    }

    /// @param engines the folder of DynamoDB Local's class path
    static Results run(Scope scope, Path engines, Consumer<String> progress)
            throws IOException, InterruptedException {
        try (DynamoDbLocal engine = DynamoDbLocal.start(engines);
                MeteringProxy meter = new MeteringProxy(engine.endpoint());
                DynamoDbClient dynamo = client(meter);
                PekkoPlugin pekko = new PekkoPlugin(dynamo, meter.endpoint())) {
            new Calibration(dynamo, meter).check();
            List<Layout> layouts =
                    List.of(
                            new LedgerLayout(dynamo),
                            pekko,
                            new CastoreModel(dynamo),
                            new AkkaModel(dynamo),
                            new HeadModel(dynamo),
                            new TipModel(dynamo));
            return new Results(new Benchmark(scope, meter, dynamo, progress).run(layouts));
        }
    }

    private static DynamoDbClient client(MeteringProxy meter) {
        return DynamoDbClient.builder()
                .endpointOverride(meter.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .build();
    }
}
