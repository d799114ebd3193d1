package greenledger.caches.coherence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.DynamoRecentChanges;
import greenledger.aws.DynamoViewStore;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.caches.DeployedReader;
import greenledger.core.ViewStore;
import greenledger.dax.DaxServer;
import greenledger.dax.cache.CacheSettings;
import greenledger.dax.fault.FaultSwitches;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.dax.ClusterDaxClient;
import software.amazon.dax.Configuration;

/// Four environments over a cluster of three nodes that lags, hangs and is cut, and the table
/// behind it: nobody sees the past again. Two designs that are often seen do.
///
/// 36,000 reads in `verify`; `-Dgreenledger.reads=1000000` for the long form.
@Tag("proof")
@ExtendWith(Engine.Ledgers.class)
class CoherenceTest {

    private static final int READS = Integer.getInteger("greenledger.reads", 36_000);

    /// At most: a canary is flagged long before.
    private static final int CANARY_READS = 20_000;

    private static final int READS_A_WRITE = 1_500;
    private static final int CANARY_READS_A_WRITE = 100;
    private static final long SEED = Long.getLong("greenledger.seed", 1);
    private static final int ENVIRONMENTS = 4;
    private static final int NODES = 3;

    /// As in infra/cache.yaml.
    private static final Duration DAX_LIFE = Duration.ofSeconds(10);

    /// News takes two seconds at most, and is asked for several times a second; the rest is for a
    /// machine that is too slow to answer in time.
    private static final Duration BOUND = Duration.ofSeconds(20);

    /// Short, so that a short run has many of them.
    private static final Duration CANARY_LIFE = Duration.ofMillis(200);

    private static final Duration CANARY_DAX_LIFE = Duration.ofSeconds(3);

    private static final Set<Breach> FLAGS = Set.of(Breach.BACK_IN_TIME, Breach.BELOW_TOKEN);

    private final Ledger ledger;
    private final FaultSwitches faults = new FaultSwitches();
    private final CoherenceChecker checker = new CoherenceChecker(BOUND);

    CoherenceTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @Test
    void nobody_sees_the_past_again_and_hardly_anybody_asks_the_table() throws IOException {
        run(
                READS,
                DAX_LIFE,
                (server, number) ->
                        new Ours(DeployedReader.over(server.endpoint(), ledger, SEED + number)));

        Map<String, Long> requests = ledger.meter().requests();
        long atTable = requests.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "%d reads, seed %d: %.2f %% asked the table, the stalest by %d ms%n",
                checker.reads(),
                SEED,
                100.0 * atTable / checker.reads(),
                checker.stalest().toMillis());
        assertEquals(Map.of(), checker.breaches(), checker.examples()::toString);
        assertTrue(atTable < checker.reads() / 100, () -> atTable + " of them: " + requests);
    }

    @Test
    void rows_that_are_remembered_for_some_time_show_the_past() throws IOException {
        run(
                CANARY_READS,
                CANARY_DAX_LIFE,
                (server, _) -> new TimeOnly(through(server), ledger.clock(), CANARY_LIFE));

        assertTrue(isFlagged(), () -> "No breach in " + checker.reads() + " reads");
    }

    @Test
    void rows_that_are_forgotten_on_hearing_of_a_change_show_the_past_too() throws IOException {
        run(
                CANARY_READS,
                CANARY_DAX_LIFE,
                (server, _) ->
                        new Invalidating(
                                new TimeOnly(through(server), ledger.clock(), CANARY_LIFE)));

        assertTrue(isFlagged(), () -> "No breach in " + checker.reads() + " reads");
    }

    /// A canary has done what it is there for.
    private boolean isFlagged() {
        return checker.breaches().keySet().containsAll(FLAGS);
    }

    private void run(int reads, Duration life, BiFunction<DaxServer, Integer, Environment> design)
            throws IOException {
        try (DaxServer server =
                DaxServer.over(ledger.table())
                        .nodes(NODES)
                        .itemCache(CacheSettings.livingFor(life))
                        .clock(ledger.clock())
                        .faults(faults)
                        .start()) {
            boolean isCanary = reads == CANARY_READS;
            List<Environment> environments =
                    IntStream.range(0, ENVIRONMENTS)
                            .mapToObj(number -> design.apply(server, number))
                            .toList();
            CoherenceSimulation simulation =
                    new CoherenceSimulation(
                            new DynamoViewStore(ledger.table(), Ledger.VIEWS),
                            new DynamoRecentChanges(ledger.table(), Ledger.VIEWS),
                            ledger.clock(),
                            number -> DeployedReader.key(ledger, number),
                            DeployedReader::row,
                            new Trouble(server, faults, isCanary),
                            isCanary ? CANARY_READS_A_WRITE : READS_A_WRITE,
                            SEED);
            simulation.run(environments, reads, () -> isCanary && isFlagged(), checker);
        }
    }

    private static ViewStore through(DaxServer server) {
        URI endpoint = server.endpoint();
        try {
            return new DynamoViewStore(
                    ClusterDaxClient.builder()
                            .overrideConfiguration(
                                    Configuration.builder()
                                            .url(endpoint.toString())
                                            .region(Region.US_EAST_1)
                                            .credentialsProvider(
                                                    StaticCredentialsProvider.create(
                                                            AwsBasicCredentials.create(
                                                                    "local", "local")))
                                            .requestTimeoutMillis(1_000)
                                            .build())
                            .build(),
                    Ledger.VIEWS);
        } catch (IOException e) {
            throw new IllegalStateException("No client for " + endpoint, e);
        }
    }
}
