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

/// How far each state of the way there is from the start: one column behind the last that leads to
/// it, loops left aside.
final class Columns {
    private final Scope scope;
    private final Set<String> among;
    private final Map<String, List<String>> next = new HashMap<>();
    private final List<String> finished = new ArrayList<>();

    private Columns(Scope scope, Set<String> among) {
        this.scope = scope;
        this.among = among;
    }

    static Map<String, Integer> of(Scope scope, Set<String> among) {
        Columns columns = new Columns(scope, among);
        columns.visit(scope.start(), new HashSet<>());
        Map<String, Integer> column = new HashMap<>();
        for (String name : columns.finished.reversed()) {
            int own = column.getOrDefault(name, 0);
            column.put(name, own);
            for (String target : columns.next.getOrDefault(name, List.of())) {
                column.merge(target, own + 1, Math::max);
            }
        }
        return column;
    }

    private void visit(String name, Set<String> onWay) {
        if (!among.contains(name) || next.containsKey(name)) {
            return;
        }
        onWay.add(name);
        List<String> targets = new ArrayList<>();
        next.put(name, targets);
        for (String target : forward(name)) {
            if (among.contains(target) && !onWay.contains(target)) {
                visit(target, onWay);
                targets.add(target);
            }
        }
        onWay.remove(name);
        finished.add(name);
    }

    private List<String> forward(String name) {
        return scope.state(name).map(State::transitions).orElse(List.of()).stream()
                .filter(t -> t.kind().isForward())
                .map(Transition::target)
                .distinct()
                .toList();
    }
}
