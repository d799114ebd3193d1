package greenledger.caches;

import greenledger.aws.DynamoRecentChanges;
import greenledger.aws.DynamoViewStore;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Json;
import greenledger.core.ReadLevel;
import greenledger.core.TableReader;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.view.OwnershipView;
import greenledger.domain.view.Ownerships;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/// Readers as functions have them, over a cluster and the tables of a test.
public final class DeployedReader {

    private static final OwnershipView OWNERSHIP =
            new OwnershipView(
                    Tomatoes.LOT,
                    Tomatoes.FARM,
                    Tomatoes.FARM,
                    List.of(),
                    List.of(),
                    0,
                    Optional.empty());

    private static final long MOST_BYTES = 1_000_000;
    private static final Duration LIMIT = Duration.ofMillis(100);

    private DeployedReader() {}

    /// One execution environment's; what it asks of the table is metered.
    public static ViewReader over(URI cluster, Ledger ledger, long seed) {
        Executor executor = Thread::startVirtualThread;
        ViewStore views = new DynamoViewStore(ledger.dynamo(), Ledger.VIEWS);
        RowSource dax =
                new GuardedSource(
                        new DaxSource(
                                cluster.toString(),
                                Ledger.VIEWS,
                                LIMIT,
                                Map.of("AWS_ENDPOINT_URL_DYNAMODB", "nobody asks")),
                        LIMIT,
                        executor,
                        ledger.clock(),
                        ledger.metrics());
        return new CachedReader(
                new TableReader(views),
                new Sources(
                        List.of(
                                dax,
                                new ViewStoreSource(ReadLevel.TABLE, views, Consistency.EVENTUAL)),
                        new ViewStoreSource(ReadLevel.TABLE, views, Consistency.STRONG)),
                new DynamoRecentChanges(ledger.table(), Ledger.VIEWS),
                MOST_BYTES,
                ledger.clock(),
                new Random(seed),
                executor);
    }

    /// Of a row that this reader remembers.
    public static ViewKey key(Ledger ledger, long number) {
        return ViewKey.of(new Ownerships(), ledger.tenant(), "lot-" + number);
    }

    public static ViewRow row(long revision) {
        return Rows.row(revision, Json.write(OWNERSHIP));
    }
}
