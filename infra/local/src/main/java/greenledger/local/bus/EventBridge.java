package greenledger.local.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.time.Surroundings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The buses: takes events in, and sends them wherever a rule says. What has been accepted is
/// delivered at least once. Buses and rules that are made while it runs end with it.
public final class EventBridge implements AutoCloseable {

    /// The buses and rules of an account. The bus `default` is always there.
    public record Settings(String account, String region, Set<String> busNames, List<Rule> rules) {
        public Settings {
            busNames = Set.copyOf(busNames);
            rules = List.copyOf(rules);
        }
    }

    private static final String DEFAULT = "default";
    private static final Logger LOG = System.getLogger(EventBridge.class.getName());

    private final Settings settings;
    private final Deliveries deliveries;
    private final Surroundings surroundings;
    private final Set<String> busNames = ConcurrentHashMap.newKeySet();
    private final RuleBook rules = new RuleBook();
    private final Map<List<String>, TargetQueue> queues = new ConcurrentHashMap<>();
    private final TargetSender sender;
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
        this.sender =
                new TargetSender(sqs, stateMachines, (bus, d) -> publish(bus, List.of(d.event())));
        busNames.add(DEFAULT);
        busNames.addAll(settings.busNames());
        settings.rules().forEach(this::install);
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
        publish(DEFAULT, List.of(event(new PutEventsEntry(entry), surroundings.ids().get())));
    }

    /// Sends an event wherever a rule says that picked it out elsewhere.
    public void deliver(String rule, ObjectNode event) {
        accept(deliveries(rules.find(rule).orElseThrow(), event));
    }

    /// Makes a bus.
    ///
    /// @return whether there was none of that name
    boolean create(String bus) {
        return busNames.add(bus);
    }

    boolean hasBus(String name) {
        return busNames.contains(name);
    }

    Optional<Rule> find(String rule) {
        return rules.find(rule);
    }

    /// Makes a rule, or changes which events it picks; targets that it has stay as they are.
    ///
    /// @throws IllegalArgumentException when it cannot be; then nothing has changed
    void put(Rule rule) {
        checkBuses(rule);
        rules.put(rule);
        for (Target target : rule.targets()) {
            queues.computeIfAbsent(
                    List.of(rule.name(), target.id()),
                    _ -> new TargetQueue(rule, target, sender, deliveries, surroundings));
        }
    }

    private void checkBuses(Rule rule) {
        if (!hasBus(rule.busName())) {
            throw new IllegalArgumentException(
                    "Rule %s is on bus %s, which does not exist"
                            .formatted(rule.name(), rule.busName()));
        }
        for (Target target : rule.targets()) {
            if (target.destination() instanceof Destination.ToBus(var bus) && !hasBus(bus)) {
                throw new IllegalArgumentException(
                        "Rule %s sends to bus %s, which does not exist"
                                .formatted(rule.name(), bus));
            }
        }
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
        if (busNames.contains(entry.busName())) {
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
            rules.matching(bus, event).forEach(rule -> accepted.addAll(deliveries(rule, event)));
        }
        accept(accepted);
    }

    private List<Delivery> deliveries(Rule rule, ObjectNode event) {
        return rule.targets().stream()
                .map(target ->
                        new Delivery(
                                surroundings.ids().get(),
                                rule.name(),
                                target.id(),
                                event,
                                surroundings.scheduler().instant()))
                .toList();
    }

    private void accept(List<Delivery> accepted) {
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

    private void install(Rule rule) {
        if (rules.find(rule.name()).isPresent()) {
            throw new IllegalArgumentException("Two rules have the name " + rule.name());
        }
        put(rule);
    }
}
