package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The room that a condition wants where its line goes straight from one column to the next.
final class LabelRoom {
    private static final double LETTER = 5.8;
    private static final double MOST = 116;

    private LabelRoom() {}

    /// The width wanted of each space between columns that a condition stands in.
    static Map<Integer, Double> of(Scope scope, Grid grid, List<Plan> plans) {
        Map<Integer, Double> room = new HashMap<>();
        for (Plan plan : plans) {
            boolean chosen =
                    scope.state(plan.link().from()).filter(s -> s.is("Choice")).isPresent();
            boolean straight = plan.tracks().isEmpty() && plan.out() != Side.BOTTOM;
            if (chosen && straight && plan.out() != Side.TOP) {
                int from = grid.cell(plan.link().from()).orElseThrow().column();
                int gutter = plan.out() == Side.RIGHT ? from + 1 : from;
                double wanted = plan.link().label().length() * LETTER + 14;
                room.merge(gutter, Math.min(wanted, MOST), Math::max);
            }
        }
        return Map.copyOf(room);
    }
}
