package greenledger.asl.definition;

import greenledger.asl.model.Catcher;
import greenledger.asl.model.ChoiceState;
import greenledger.asl.model.FailState;
import greenledger.asl.model.Graph;
import greenledger.asl.model.MapState;
import greenledger.asl.model.ParallelState;
import greenledger.asl.model.PassState;
import greenledger.asl.model.State;
import greenledger.asl.model.SucceedState;
import greenledger.asl.model.TaskState;
import greenledger.asl.model.WaitState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        java.util.ArrayDeque<String> waiting = new java.util.ArrayDeque<>(Set.of(start));
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (!reached.add(name)) {
                continue;
            }
            String place = fields.at("States") + "/" + name;
            targets(graph.state(name))
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

    /// Where a state can lead, by the field that says so.
    private static Map<String, String> targets(State state) {
        Map<String, String> targets = new LinkedHashMap<>();
        next(state).ifPresent(target -> targets.put("Next", target));
        if (state instanceof ChoiceState choice) {
            for (int i = 0; i < choice.rules().size(); i++) {
                targets.put("Choices[" + i + "]/Next", choice.rules().get(i).next());
            }
            choice.otherwise().ifPresent(target -> targets.put("Default", target));
        }
        if (state instanceof State.Working working) {
            int i = 0;
            for (Catcher catcher : working.catchers()) {
                targets.put("Catch[" + i + "]/Next", catcher.next());
                i++;
            }
        }
        return targets;
    }

    private static Optional<String> next(State state) {
        return switch (state) {
            case PassState pass -> pass.next();
            case TaskState task -> task.next();
            case WaitState wait -> wait.next();
            case ParallelState parallel -> parallel.next();
            case MapState map -> map.next();
            case ChoiceState _, SucceedState _, FailState _ -> Optional.empty();
        };
    }
}
