package greenledger.asl.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// States that lead to one another: a whole machine, a branch, or what a Map does with one item.
public record Graph(String startAt, Map<String, State> states) {

    public Graph {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /// A state of this name, here or inside of another state.
    public Optional<State> find(String name) {
        return Optional.ofNullable(states.get(name))
                .or(() ->
                        states.values().stream()
                                .flatMap(state -> nested(state).stream())
                                .flatMap(graph -> graph.find(name).stream())
                                .findFirst());
    }

    /// All states, those inside of others too.
    public Stream<State> all() {
        return states.values().stream()
                .flatMap(state ->
                        Stream.concat(
                                Stream.of(state), nested(state).stream().flatMap(Graph::all)));
    }

    private static List<Graph> nested(State state) {
        return switch (state) {
            case ParallelState parallel -> parallel.branches();
            case MapState map -> List.of(map.processor());
            case PassState _,
                    TaskState _,
                    ChoiceState _,
                    WaitState _,
                    SucceedState _,
                    FailState _ ->
                    List.of();
        };
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
