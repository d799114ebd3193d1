package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The way through that a reader follows first: to a good end, past as many states as possible.
///
/// @param good whether it ends well
/// @param states the states on it, in order
record MainPath(boolean good, List<String> states) {
    private static final MainPath NOWHERE = new MainPath(false, List.of());

    static List<String> of(Scope scope, Set<String> among) {
        return from(scope.start(), scope, among, new HashSet<>(), new HashMap<>()).states();
    }

    private static MainPath from(
            String name,
            Scope scope,
            Set<String> among,
            Set<String> onWay,
            Map<String, MainPath> known) {
        if (known.containsKey(name)) {
            return known.getOrDefault(name, NOWHERE);
        }
        if (!among.contains(name) || !onWay.add(name)) {
            return NOWHERE;
        }
        State state = scope.state(name).orElseThrow();
        MainPath best = new MainPath(state.isTerminal() && !state.is("Fail"), List.of());
        for (Transition way : state.transitions()) {
            MainPath rest =
                    way.kind().isForward()
                            ? from(way.target(), scope, among, onWay, known)
                            : NOWHERE;
            best = rest.beats(best) ? rest : best;
        }
        onWay.remove(name);
        List<String> states = new ArrayList<>(List.of(name));
        states.addAll(best.states);
        MainPath path = new MainPath(best.good, List.copyOf(states));
        known.put(name, path);
        return path;
    }

    private boolean beats(MainPath other) {
        return good != other.good ? good : states.size() > other.states.size();
    }
}
