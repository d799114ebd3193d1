package greenledger.asl.definition;

import greenledger.asl.model.Graph;
import greenledger.asl.model.Transitions;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// Whether each transition has a target, and each state is one.
final class TransitionCheck {

    private final Graph graph;
    private final Fields fields;
    private final Diagnostics diagnostics;

    TransitionCheck(Graph graph, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    void run() {
        if (!graph.states().containsKey(graph.startAt())) {
            diagnostics.addTransition(
                    fields.at("StartAt"), "Missing 'Next' target: " + graph.startAt());
            return;
        }
        Set<String> reached = new HashSet<>();
        visit(graph.startAt(), reached);
        graph.states().keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name ->
                        diagnostics.addTransition(
                                fields.at("States") + "/" + name,
                                "State \"%s\" is not reachable.".formatted(name)));
    }

    private void visit(String start, Set<String> reached) {
        ArrayDeque<String> waiting = new ArrayDeque<>(Set.of(start));
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (!reached.add(name)) {
                continue;
            }
            String place = fields.at("States") + "/" + name;
            Transitions.of(graph.state(name))
                    .forEach((field, target) -> {
                        if (graph.states().containsKey(target)) {
                            waiting.add(target);
                        } else {
                            diagnostics.addTransition(
                                    place + "/" + field, "Missing 'Next' target: " + target);
                        }
                    });
        }
    }
}
