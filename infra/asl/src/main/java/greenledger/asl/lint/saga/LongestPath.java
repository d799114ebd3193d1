package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The way through a scope that takes longest, failures and undos included, loops gone once.
///
/// @param seconds how long it takes
/// @param states the states on it, in order
record LongestPath(long seconds, List<String> states) {
    private static final LongestPath END = new LongestPath(0, List.of());

    static LongestPath of(Scope scope) {
        return from(scope.start(), scope, new HashSet<>(), new HashMap<>());
    }

    private static LongestPath from(
            String name, Scope scope, Set<String> onWay, Map<String, LongestPath> known) {
        if (known.containsKey(name)) {
            return known.getOrDefault(name, END);
        }
        if (scope.state(name).isEmpty() || !onWay.add(name)) {
            return END;
        }
        State state = scope.state(name).orElseThrow();
        LongestPath rest = END;
        for (Transition way : state.transitions()) {
            LongestPath next = from(way.target(), scope, onWay, known);
            rest = next.seconds > rest.seconds || rest.states.isEmpty() ? next : rest;
        }
        onWay.remove(name);
        List<String> states = new ArrayList<>(List.of(name));
        states.addAll(rest.states);
        long own = RetrySchedule.of(state).longestSeconds();
        LongestPath longest = new LongestPath(own + rest.seconds, List.copyOf(states));
        known.put(name, longest);
        return longest;
    }
}
