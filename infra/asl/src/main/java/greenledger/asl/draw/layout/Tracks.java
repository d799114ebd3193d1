package greenledger.asl.draw.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shares out the space between rows and columns: lines that would lie upon each other get tracks
/// of their own, lines of a kind to the same state run together.
final class Tracks {
    private record Stretch(double from, double to, String bundle) {
        boolean meets(Stretch other) {
            return !bundle.equals(other.bundle) && from < other.to + 0.05 && other.from < to + 0.05;
        }
    }

    private record Use(Plan plan, int step) {}

    private final Grid grid;
    private final Ports ports;
    private final Map<Track, List<List<Stretch>>> lanes = new HashMap<>();
    private final Map<Use, Integer> lane = new HashMap<>();

    Tracks(Grid grid, Ports ports, List<Plan> plans) {
        this.grid = grid;
        this.ports = ports;
        for (Plan plan : plans) {
            for (int step = 0; step < plan.tracks().size(); step++) {
                lane.put(new Use(plan, step), assign(plan, step));
            }
        }
    }

    /// Which of its gutter's lanes the line has at that step of its way.
    int lane(Plan plan, int step) {
        return lane.getOrDefault(new Use(plan, step), 0);
    }

    /// How many lanes a gutter has.
    int count(Track track) {
        return lanes.getOrDefault(track, List.of()).size();
    }

    private int assign(Plan plan, int step) {
        Track track = plan.tracks().get(step);
        double a = step == 0 ? port(plan, true, track) : middle(plan.tracks().get(step - 1));
        boolean last = step == plan.tracks().size() - 1;
        double b = last ? port(plan, false, track) : middle(plan.tracks().get(step + 1));
        String bundle = plan.link().to() + "\n" + plan.link().failing() + "\n" + plan.in();
        Stretch stretch = new Stretch(Math.min(a, b), Math.max(a, b), bundle);
        List<List<Stretch>> taken = lanes.computeIfAbsent(track, _ -> new ArrayList<>());
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).stream().noneMatch(stretch::meets)) {
                taken.get(i).add(stretch);
                return i;
            }
        }
        taken.add(new ArrayList<>(List.of(stretch)));
        return taken.size() - 1;
    }

    private double port(Plan plan, boolean out, Track track) {
        Cell cell = grid.cell(out ? plan.link().from() : plan.link().to()).orElseThrow();
        if (!track.across()) {
            return cell.row();
        }
        return cell.column() + (ports.fraction(plan, out) - 0.5) * 0.8;
    }

    private static double middle(Track track) {
        return track.gutter() - 0.5;
    }
}
