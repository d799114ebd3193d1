package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.event.ruler.Machine;

/// The rules of all buses, and which of them pick an event out.
final class RuleBook {

    private final Map<String, Machine> machines = new ConcurrentHashMap<>();
    private final Map<String, Rule> rules = new ConcurrentHashMap<>();

    Optional<Rule> find(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    Collection<Rule> all() {
        return rules.values();
    }

    /// Takes the place of the rule of that name.
    ///
    /// @throws IllegalArgumentException when its pattern is none; then nothing has changed
    void put(Rule rule) {
        if (rule.enabled()) {
            change(rule, Machine::addRule);
        }
        Optional<Rule> before = Optional.ofNullable(rules.put(rule.name(), rule));
        before.filter(Rule::enabled)
                .filter(old -> !rule.enabled() || !picksAlike(old, rule))
                .ifPresent(old -> change(old, Machine::deleteRule));
    }

    List<Rule> matching(String bus, JsonNode event) {
        Optional<Machine> machine = Optional.ofNullable(machines.get(bus));
        try {
            return machine.isEmpty()
                    ? List.of()
                    : machine.get().rulesForJSONEvent(Json.text(event)).stream()
                            .flatMap(name -> find(name).stream())
                            .toList();
        } catch (Exception e) { // the matcher declares no narrower one
            throw new IllegalStateException("An event of JSON can always be matched", e);
        }
    }

    private static boolean picksAlike(Rule one, Rule other) {
        return one.busName().equals(other.busName())
                && one.eventPattern().equals(other.eventPattern());
    }

    @FunctionalInterface
    private interface Change {
        void make(Machine machine, String rule, String pattern) throws IOException;
    }

    private void change(Rule rule, Change change) {
        try {
            change.make(
                    machines.computeIfAbsent(rule.busName(), _ -> Machine.builder().build()),
                    rule.name(),
                    rule.eventPattern());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Rule %s has no valid event pattern: %s".formatted(rule.name(), e.getMessage()),
                    e);
        }
    }
}
