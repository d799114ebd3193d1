package greenledger.caches;

import greenledger.aws.Clients;
import greenledger.aws.DynamoViewStore;
import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.dax.ClusterDaxClient;
import software.amazon.dax.Configuration;

/// The DAX cluster, by AWS's own client. It connects when it is first asked, and again until that
/// succeeds; nothing is ever written through it.
final class DaxSource implements RowSource {

    private static final int CONNECTIONS = 8;

    private final Configuration configuration;
    private final String table;
    private Optional<ViewStore> connected = Optional.empty();

    DaxSource(String endpoint, String table, Duration limit, Map<String, String> environment) {
        int millis = Math.toIntExact(limit.toMillis());
        this.table = table;
        this.configuration =
                Configuration.builder()
                        .url(endpoint)
                        .region(Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")))
                        .credentialsProvider(Clients.credentials(environment))
                        .connectTimeoutMillis(millis)
                        .requestTimeoutMillis(millis)
                        .readRetries(0)
                        .writeRetries(0)
                        .maxConcurrency(CONNECTIONS)
                        .build();
    }

    @Override
    public ReadLevel level() {
        return ReadLevel.DAX;
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        return new ViewStoreSource(level(), views(), Consistency.EVENTUAL).findAll(keys);
    }

    private synchronized ViewStore views() {
        ViewStore views = connected.orElseGet(this::connect);
        connected = Optional.of(views);
        return views;
    }

    private ViewStore connect() {
        try {
            return new DynamoViewStore(
                    ClusterDaxClient.builder().overrideConfiguration(configuration).build(), table);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot connect to " + configuration.url(), e);
        }
    }
}
