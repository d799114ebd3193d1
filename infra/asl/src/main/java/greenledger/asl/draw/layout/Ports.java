package greenledger.asl.draw.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where on its side of a box each line starts and ends: straight ones in the middle, those that
/// turn left on the left of it, those that turn right on the right. Lines of a kind that come
/// together share.
final class Ports {
    private static final double APART = 0.13;
    private static final double REACH = 0.32;

    private record Key(String state, Side side) {}

    private record Slot(int direction, boolean out, boolean failing) {}

    private final Grid grid;
    private final Map<Key, List<Slot>> slots = new HashMap<>();

    Ports(Grid grid, List<Plan> plans) {
        this.grid = grid;
        for (Plan plan : plans) {
            add(new Key(plan.link().from(), plan.out()), slot(plan, true));
            add(new Key(plan.link().to(), plan.in()), slot(plan, false));
        }
    }

    /// How far along its side, from 0 to 1, the line leaves or enters.
    double fraction(Plan plan, boolean out) {
        String state = out ? plan.link().from() : plan.link().to();
        Side side = out ? plan.out() : plan.in();
        if (side == Side.LEFT || side == Side.RIGHT) {
            return 0.5;
        }
        List<Slot> all = slots.getOrDefault(new Key(state, side), List.of());
        Slot own = slot(plan, out);
        if (own.direction == 0 || (out && all.size() == 1)) {
            return 0.5;
        }
        List<Slot> same = all.stream().filter(s -> s.direction == own.direction).toList();
        double apart = Math.min(APART, REACH / same.size());
        return 0.5 + own.direction * apart * (1 + same.indexOf(own));
    }

    private Slot slot(Plan plan, boolean out) {
        return new Slot(direction(plan, out), out, plan.link().failing());
    }

    private int direction(Plan plan, boolean out) {
        if (plan.tracks().isEmpty()) {
            return 0;
        }
        int from = column(plan.link().from());
        int to = column(plan.link().to());
        List<Track> besides = plan.tracks().stream().filter(t -> !t.across()).toList();
        double own = out ? from : to;
        double other = out ? to : from;
        if (!besides.isEmpty()) {
            other = besides.getFirst().gutter() - 0.5;
        }
        return other < own ? -1 : 1;
    }

    private int column(String state) {
        return grid.cell(state).orElseThrow().column();
    }

    private void add(Key key, Slot slot) {
        List<Slot> all = slots.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!all.contains(slot)) {
            all.add(slot);
        }
    }
}
