package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of a picture: all transitions of the same kind from one state to another.
///
/// @param from where it starts
/// @param to where it leads
/// @param failing whether it is taken when the state fails
/// @param label what it is taken for, empty when for nothing special
public record Link(String from, String to, boolean failing, String label) {

    /// The lines of a scope, in the order of its definition.
    public static List<Link> of(Scope scope) {
        Map<Link, List<String>> labels = new LinkedHashMap<>();
        for (State state : scope.states().values()) {
            for (Transition way : state.transitions()) {
                if (scope.state(way.target()).isPresent()) {
                    Link bare = new Link(state.name(), way.target(), !way.kind().isForward(), "");
                    labels.computeIfAbsent(bare, _ -> new ArrayList<>()).add(way.label());
                }
            }
        }
        List<Link> links = new ArrayList<>();
        labels.forEach((l, words) ->
                links.add(new Link(l.from, l.to, l.failing, String.join(" | ", words))));
        return List.copyOf(links);
    }

    boolean isReverseOf(Link other) {
        return from.equals(other.to) && to.equals(other.from);
    }
}
