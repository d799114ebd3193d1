package greenledger.local.bus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds buses that would send events round and round.
final class BusCycle {

    private BusCycle() {}

    static void refuse(List<Rule> rules) {
        for (Rule rule : rules) {
            follow(rule.busName(), rules, new HashSet<>());
        }
    }

    private static void follow(String bus, List<Rule> rules, Set<String> way) {
        if (!way.add(bus)) {
            throw new IllegalArgumentException(
                    "Rules send events from bus %s back to it".formatted(bus));
        }
        for (Rule rule : rules) {
            for (Target target : rule.targets()) {
                if (rule.busName().equals(bus)
                        && target.destination() instanceof Destination.ToBus(var next)) {
                    follow(next, rules, new HashSet<>(way));
                }
            }
        }
    }
}
