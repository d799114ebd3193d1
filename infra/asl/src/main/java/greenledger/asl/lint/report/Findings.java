package greenledger.asl.lint.report;

import greenledger.asl.lint.graph.Pointer;
import java.util.ArrayList;
import java.util.List;

/// The findings of one run, in the order in which they were made.
public final class Findings {
    private final List<Finding> found = new ArrayList<>();

    /// Adds a break of a rule.
    public void add(Rule rule, Pointer at, String problem, String remedy) {
        found.add(new Finding(rule, at, problem, remedy));
    }

    /// All of them.
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
