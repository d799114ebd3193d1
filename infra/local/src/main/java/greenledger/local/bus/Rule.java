package greenledger.local.bus;

import java.util.List;

/// A rule of a bus: which events it picks out, and where to they go.
public record Rule(
        String name,
        String arn,
        String busName,
        String eventPattern,
        boolean enabled,
        List<Target> targets) {

    private static final int MOST_TARGETS = 5;

    public Rule {
        targets = List.copyOf(targets);
        if (targets.size() > MOST_TARGETS) {
            throw new IllegalArgumentException(
                    "Rule %s has %d targets; %d is the most that a rule can have"
                            .formatted(name, targets.size(), MOST_TARGETS));
        }
    }
}
