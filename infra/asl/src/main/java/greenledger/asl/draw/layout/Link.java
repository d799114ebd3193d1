package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One line of a picture: all transitions from one state to another.
///
/// @param from where it starts
/// @param to where it leads
/// @param failing whether it is taken only when the state fails
/// @param label what it is taken for, empty when for nothing special
public record Link(String from, String to, boolean failing, String label) {
    private record Ends(String from, String to) {}

    /// The lines of a scope, in the order of its definition. Where failure and success lead to the
    /// same state, one line stands for both.
    public static List<Link> of(Scope scope) {
        Map<Ends, List<Transition>> waysOf = new LinkedHashMap<>();
        for (State state : scope.states().values()) {
            for (Transition way : state.transitions()) {
                if (scope.state(way.target()).isPresent()) {
                    Ends ends = new Ends(state.name(), way.target());
                    waysOf.computeIfAbsent(ends, _ -> new ArrayList<>()).add(way);
                }
            }
        }
        List<Link> links = new ArrayList<>();
        waysOf.forEach((ends, ways) -> links.add(of(ends, ways)));
        return List.copyOf(links);
    }

    private static Link of(Ends ends, List<Transition> ways) {
        boolean failing = ways.stream().noneMatch(way -> way.kind().isForward());
        String label =
                ways.stream()
                        .map(w -> w.kind().isForward() || failing ? w.label() : "or ✗ " + w.label())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" | "));
        return new Link(ends.from, ends.to, failing, label);
    }

    boolean isReverseOf(Link other) {
        return from.equals(other.to) && to.equals(other.from);
    }
}
