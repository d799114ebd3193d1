package greenledger.local.bus;

import greenledger.local.http.LocalServer;
import greenledger.local.time.Surroundings;
import greenledger.local.time.VirtualScheduler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Buses behind their endpoint, with the unmodified client in front, that can be killed and started
/// again.
final class BusBench implements AutoCloseable {

    private final SqsClient queues;
    private final Deliveries deliveries = new MemoryDeliveries();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<String> executions = new CopyOnWriteArrayList<>();
    private VirtualScheduler time = new VirtualScheduler(Instant.parse("2026-11-21T12:00:00Z"));
    private Optional<EventBridge> buses = Optional.empty();
    private Optional<LocalServer> server = Optional.empty();
    private Optional<EventBridgeClient> client = Optional.empty();

    BusBench(SqsClient queues) {
        this.queues = queues;
    }

    static PutEventsRequestEntry entry(String detail) {
        return PutEventsRequestEntry.builder()
                .source("greenledger.lots")
                .detailType("LotRegistered")
                .detail(detail)
                .build();
    }

    static Rule rule(String name, String pattern, Target... targets) {
        return ruleOn("default", name, pattern, targets);
    }

    static Rule ruleOn(String bus, String name, String pattern, Target... targets) {
        String arn = "arn:aws:events:eu-central-1:000000000000:rule/" + name;
        return new Rule(name, arn, bus, pattern, true, List.of(targets));
    }

    static Target target(Destination destination, RetryPolicy retries, Optional<String> dead) {
        return new Target("t", "arn:t", destination, new TargetInput.Whole(), retries, dead);
    }

    void start(Rule... rules) {
        EventBridge.Settings settings =
                new EventBridge.Settings(
                        "000000000000", "eu-central-1", Set.of("second"), List.of(rules));
        EventBridge started =
                new EventBridge(
                        settings,
                        queues,
                        (arn, _, input) -> executions.add(arn + " " + input),
                        deliveries,
                        new Surroundings(time, new Random(1), () -> "id-" + ids.incrementAndGet()));
        started.start();
        LocalServer endpoint =
                LocalServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new EventBridgeEndpoint(
                                started, new BusAdministration(started, settings, queues)));
        buses = Optional.of(started);
        server = Optional.of(endpoint);
        client =
                Optional.of(
                        EventBridgeClient.builder()
                                .endpointOverride(endpoint.url())
                                .region(Region.EU_CENTRAL_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("local", "local")))
                                .build());
    }

    /// All that was planned is forgotten, but for what the deliveries keep.
    void kill() {
        time = new VirtualScheduler(time.instant());
        close();
    }

    PutEventsResponse put(PutEventsRequestEntry... entries) {
        PutEventsResponse response = client().putEvents(put -> put.entries(entries));
        advance(Duration.ZERO);
        return response;
    }

    void advance(Duration duration) {
        time.advance(duration);
    }

    EventBridgeClient client() {
        return client.orElseThrow();
    }

    List<TargetHealth> health() {
        return buses.orElseThrow().health();
    }

    List<String> executions() {
        return executions;
    }

    @Override
    public void close() {
        client.ifPresent(EventBridgeClient::close);
        server.ifPresent(LocalServer::close);
        buses.ifPresent(EventBridge::close);
    }
}
