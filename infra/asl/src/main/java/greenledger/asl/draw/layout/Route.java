package greenledger.asl.draw.layout;

import java.util.List;

/// A line with its corners.
public record Route(Link link, List<Point> points) {
    public Route {
        points = List.copyOf(points);
    }
}
