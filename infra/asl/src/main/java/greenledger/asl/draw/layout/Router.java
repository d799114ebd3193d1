package greenledger.asl.draw.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Draws the planned lines between boxes that have their places.
final class Router {
    private final Metrics metrics;
    private final Ports ports;
    private final Tracks tracks;
    private final Map<String, Box> boxes;

    Router(Metrics metrics, Ports ports, Tracks tracks, Map<String, Box> boxes) {
        this.metrics = metrics;
        this.ports = ports;
        this.tracks = tracks;
        this.boxes = boxes;
    }

    Route route(Plan plan) {
        Point start = port(plan, true);
        Point end = port(plan, false);
        List<Point> points = new ArrayList<>(List.of(start));
        for (int step = 0; step < plan.tracks().size(); step++) {
            Track track = plan.tracks().get(step);
            double at = metrics.at(track, tracks.lane(plan, step));
            Point here = points.getLast();
            points.add(track.across() ? new Point(here.x(), at) : new Point(at, here.y()));
        }
        Point here = points.getLast();
        if (!plan.tracks().isEmpty()) {
            boolean across = plan.tracks().getLast().across();
            points.add(across ? new Point(end.x(), here.y()) : new Point(here.x(), end.y()));
        }
        points.add(end);
        return new Route(plan.link(), points);
    }

    private Point port(Plan plan, boolean out) {
        Box box = boxes.get(out ? plan.link().from() : plan.link().to());
        if (box == null) {
            throw new IllegalStateException("No box for an end of " + plan.link());
        }
        double x = box.x() + box.width() * ports.fraction(plan, out);
        return switch (out ? plan.out() : plan.in()) {
            case TOP -> new Point(x, box.y());
            case BOTTOM -> new Point(x, box.y() + box.height());
            case LEFT -> new Point(box.x(), box.centerY());
            case RIGHT -> new Point(box.x() + box.width(), box.centerY());
        };
    }
}
