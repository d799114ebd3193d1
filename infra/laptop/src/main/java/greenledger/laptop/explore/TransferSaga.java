package greenledger.laptop.explore;

import greenledger.asl.explore.Saga;
import greenledger.asl.explore.Scenario;
import greenledger.asl.time.VirtualTime;
import greenledger.local.Options;
import greenledger.local.Workbench;
import greenledger.local.execution.AslEngine;
import greenledger.local.template.StateMachine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The transfers of GreenLedger: the template's machine and functions over one DynamoDB, a tenant
/// for each scenario.
public final class TransferSaga implements Saga, AutoCloseable {

    private static final String NOBODY = "https://issuer.example";

    private final Workbench bench;
    private final String definition;
    private final AtomicLong tenants = new AtomicLong();
    private final SharedClients clients;

    private TransferSaga(Workbench bench, String definition, SharedClients clients) {
        this.bench = bench;
        this.definition = definition;
        this.clients = clients;
    }

    /// Of the template's parameters, none matters here but that they have values.
    public static TransferSaga start(Options options) {
        Workbench bench =
                Workbench.start(
                        options.with(
                                Map.of("TokenIssuer", NOBODY, "TokenKeysUrl", NOBODY + "/keys")));
        return new TransferSaga(
                bench,
                AslEngine.definition(bench.stack().all(StateMachine.class).getFirst()),
                new SharedClients());
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public List<String> stories() {
        return Story.names();
    }

    @Override
    public TransferWorld open(Scenario scenario, VirtualTime time) {
        Story story = Story.named(scenario.story());
        return new TransferWorld(
                story, Casting.of(story, tenants.incrementAndGet()), company(time));
    }

    /// The functions, on a time of their own.
    Company company(VirtualTime time) {
        return new Company(bench, clients, time);
    }

    @Override
    public void close() {
        bench.close();
    }
}
