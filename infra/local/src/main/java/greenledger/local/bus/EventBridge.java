package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.time.Surroundings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.event.ruler.Machine;

/// The buses: takes events in, and sends them wherever a rule says. What has been accepted is
/// delivered at least once.
public final class EventBridge implements AutoCloseable {

    /// The buses and rules of an account. The bus `default` is always there.
    public record Settings(String account, String region, Set<String> busNames, List<Rule> rules) {
        public Settings {
            busNames = Set.copyOf(busNames);
            rules = List.copyOf(rules);
        }

        boolean hasBus(String name) {
            return name.equals("default") || busNames.contains(name);
        }
    }

    private static final Logger LOG = System.getLogger(EventBridge.class.getName());

    private final Settings settings;
    private final Deliveries deliveries;
    private final Surroundings surroundings;
    private final Map<String, Machine> machines = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<List<String>, TargetQueue> queues = new LinkedHashMap<>();
    private final List<Delivery> leftOver;

    public EventBridge(
            Settings settings,
            SqsClient sqs,
            StateMachines stateMachines,
            Deliveries deliveries,
            Surroundings surroundings) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.surroundings = surroundings;
        TargetSender sender =
                new TargetSender(sqs, stateMachines, (bus, d) -> publish(bus, List.of(d.event())));
        settings.rules().forEach(rule -> install(rule, sender));
        BusCycle.refuse(settings.rules());
        this.leftOver = List.copyOf(deliveries.unsettled());
    }

    /// Takes up what was accepted before the process last ended.
    public void start() {
        leftOver.forEach(this::send);
    }

    public List<TargetHealth> health() {
        return queues.values().stream().map(TargetQueue::health).toList();
    }

    /// What is not delivered yet will be after the next start, if the deliveries are kept.
    @Override
    public void close() {
        queues.values().forEach(TargetQueue::stop);
    }

    /// Puts an event on the default bus that a service of the cloud tells of itself.
    public void emit(String source, String detailType, String resource, ObjectNode detail) {
        ObjectNode entry =
                Json.object()
                        .put("Source", source)
                        .put("DetailType", detailType)
                        .put("Detail", Json.text(detail));
        entry.putArray("Resources").add(resource);
        publish("default", List.of(event(new PutEventsEntry(entry), surroundings.ids().get())));
    }

    /// The answer to `PutEvents`: for each entry an id, or why it was not taken.
    ObjectNode put(List<PutEventsEntry> entries) {
        ObjectNode answer = Json.object().put("FailedEntryCount", 0);
        Map<String, List<ObjectNode>> events = new LinkedHashMap<>();
        int failed = 0;
        for (PutEventsEntry entry : entries) {
            ObjectNode result = answer.withArray("Entries").addObject();
            Optional<PutEventsEntry.Fault> fault = fault(entry);
            if (fault.isPresent()) {
                failed++;
                result.put("ErrorCode", fault.get().code());
                result.put("ErrorMessage", fault.get().message());
            } else {
                String id = surroundings.ids().get();
                result.put("EventId", id);
                events.computeIfAbsent(entry.busName(), _ -> new ArrayList<>())
                        .add(event(entry, id));
            }
        }
        events.forEach(this::publish);
        return answer.put("FailedEntryCount", failed);
    }

    private ObjectNode event(PutEventsEntry entry, String id) {
        return entry.event(
                id, settings.account(), settings.region(), surroundings.scheduler().instant());
    }

    /// Sooner than the service, which swallows events for a bus that is not there.
    private Optional<PutEventsEntry.Fault> fault(PutEventsEntry entry) {
        if (settings.hasBus(entry.busName())) {
            return entry.fault();
        }
        return Optional.of(
                new PutEventsEntry.Fault(
                        "ResourceNotFoundException",
                        "Event bus %s does not exist.".formatted(entry.busName())));
    }

    private void publish(String bus, List<ObjectNode> events) {
        List<Delivery> accepted = new ArrayList<>();
        for (ObjectNode event : events) {
            for (Rule rule : matching(bus, event)) {
                for (Target target : rule.targets()) {
                    accepted.add(
                            new Delivery(
                                    surroundings.ids().get(),
                                    rule.name(),
                                    target.id(),
                                    event,
                                    surroundings.scheduler().instant()));
                }
            }
        }
        if (!accepted.isEmpty()) {
            deliveries.accept(accepted);
            accepted.forEach(this::send);
        }
    }

    /// A delivery from before a restart may be for a target that is no more.
    private void send(Delivery delivery) {
        TargetQueue queue = queues.get(List.of(delivery.ruleName(), delivery.targetId()));
        if (queue == null) {
            LOG.log(
                    Level.ERROR,
                    "Target {1} of rule {0} is no more: {2} is dropped",
                    delivery.ruleName(),
                    delivery.targetId(),
                    delivery.line());
            deliveries.settle(delivery);
        } else {
            queue.add(delivery);
        }
    }

    private List<Rule> matching(String bus, JsonNode event) {
        Machine machine = machines.get(bus);
        if (machine == null) {
            return List.of();
        }
        try {
            return machine.rulesForJSONEvent(Json.text(event)).stream().map(rules::get).toList();
        } catch (Exception e) { // the matcher declares no narrower one
            throw new IllegalStateException("An event of JSON can always be matched", e);
        }
    }

    private void install(Rule rule, TargetSender sender) {
        if (!settings.hasBus(rule.busName())) {
            throw new IllegalArgumentException(
                    "Rule %s is on bus %s, which does not exist"
                            .formatted(rule.name(), rule.busName()));
        }
        if (rules.put(rule.name(), rule) != null) {
            throw new IllegalArgumentException("Two rules have the name " + rule.name());
        }
        for (Target target : rule.targets()) {
            if (target.destination() instanceof Destination.ToBus(var bus)
                    && !settings.hasBus(bus)) {
                throw new IllegalArgumentException(
                        "Rule %s sends to bus %s, which does not exist"
                                .formatted(rule.name(), bus));
            }
            queues.put(
                    List.of(rule.name(), target.id()),
                    new TargetQueue(rule, target, sender, deliveries, surroundings));
        }
        if (rule.enabled()) {
            compile(rule);
        }
    }

    private void compile(Rule rule) {
        try {
            machines.computeIfAbsent(rule.busName(), _ -> Machine.builder().build())
                    .addRule(rule.name(), rule.eventPattern());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Rule %s has no valid event pattern: %s".formatted(rule.name(), e.getMessage()),
                    e);
        }
    }
}
