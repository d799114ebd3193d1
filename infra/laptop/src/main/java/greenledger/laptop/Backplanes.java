package greenledger.laptop;

import greenledger.aws.AwsBackplane;
import greenledger.aws.Clients;
import greenledger.aws.JitteredBackoff;
import greenledger.aws.Settings;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.ViewReader;
import greenledger.local.lambda.BackplaneFactory;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// The backplane of each function: the very one of the cloud, on the local endpoints. All
/// environments share the SDK's clients, and what they remember of rows, as they share this one
/// JVM.
public final class Backplanes implements BackplaneFactory {

    private final InstantSource clock;
    private final RandomGenerator chance;
    private final Map<Map<String, String>, Clients> clients = new ConcurrentHashMap<>();
    private final Map<Map<String, String>, ViewReader> readers = new ConcurrentHashMap<>();

    public Backplanes(InstantSource clock, RandomGenerator chance) {
        this.clock = () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.chance = chance;
    }

    @Override
    public Backplane backplane(Map<String, String> environment) {
        SortedMap<String, String> endpoints = new TreeMap<>(environment);
        endpoints.keySet().removeIf(name -> !name.startsWith("AWS_ENDPOINT_URL_"));
        Clients shared = clients.computeIfAbsent(endpoints, _ -> Clients.from(environment));
        AwsBackplane table =
                new AwsBackplane(
                        Settings.from(environment), shared, clock, new JitteredBackoff(chance));
        SortedMap<String, String> caches = new TreeMap<>(endpoints);
        caches.put("VIEWS_TABLE", table.settings().viewsTable());
        caches.put("DAX_ENDPOINT", environment.getOrDefault("DAX_ENDPOINT", ""));
        return new CachedBackplane(
                table,
                readers.computeIfAbsent(
                        caches, _ -> CachedBackplane.of(table, environment, chance).reader()));
    }
}
