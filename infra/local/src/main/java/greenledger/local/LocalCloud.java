package greenledger.local;

import greenledger.local.bus.EventBridge;
import greenledger.local.bus.TargetHealth;
import greenledger.local.engine.AwsClients;
import greenledger.local.lambda.Functions;
import greenledger.local.source.SourceHealth;
import greenledger.local.template.Stack;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything that a template names, running.
public final class LocalCloud implements AutoCloseable {

    private final Plan plan;
    private final AwsClients clients;
    private final Mappings mappings;
    private final EventBridge buses;
    private final Teardown teardown;

    LocalCloud(
            Plan plan,
            AwsClients clients,
            Mappings mappings,
            EventBridge buses,
            Teardown teardown) {
        this.plan = plan;
        this.clients = clients;
        this.mappings = mappings;
        this.buses = buses;
        this.teardown = teardown;
    }

    /// Refuses what cannot be served before it starts anything, and returns once everything
    /// answers; what had been started is stopped again when a part fails.
    public static LocalCloud start(Options options) {
        Plan plan = Plan.of(options);
        Teardown teardown = new Teardown();
        try {
            return new Startup(plan, teardown).run();
        } catch (RuntimeException failure) {
            try {
                teardown.close();
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
    }

    public Stack stack() {
        return plan.stack();
    }

    public Endpoints endpoints() {
        return plan.endpoints();
    }

    /// Where each service answers that anybody serves.
    public Map<Service, URI> services() {
        Map<Service, URI> services = new TreeMap<>(endpoints().services());
        if (plan.options().plugins().stateMachines().isEmpty() && endpoints().isOwn(Service.SFN)) {
            services.remove(Service.SFN);
        }
        return services;
    }

    public Functions functions() {
        return plan.functions();
    }

    public AwsClients clients() {
        return clients;
    }

    /// How each event source mapping is doing.
    public List<SourceHealth> sourceHealth() {
        return mappings.health();
    }

    /// How the delivery to each target of a rule is doing.
    public List<TargetHealth> targetHealth() {
        return buses.health();
    }

    /// Stops everything, the front door first.
    @Override
    public void close() {
        teardown.close();
    }
}
