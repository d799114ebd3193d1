package greenledger.asl.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// States that lead to one another: a whole machine, a branch, or what a Map does with one item.
public record Graph(String startAt, Map<String, State> states) {

    public Graph {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /// A definition whose transitions lead nowhere does not pass its checks.
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("There is no state named " + name);
        }
        return state;
    }
}
