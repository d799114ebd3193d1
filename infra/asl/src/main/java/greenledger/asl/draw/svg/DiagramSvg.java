package greenledger.asl.draw.svg;

import greenledger.asl.draw.layout.Box;
import greenledger.asl.draw.layout.Diagram;
import greenledger.asl.draw.layout.PlacedState;
import greenledger.asl.draw.layout.Point;
import greenledger.asl.draw.layout.Route;
import java.util.List;

/// Draws a diagram with all that is nested in it: lanes, lines, states, in this order.
final class DiagramSvg {
    private final Canvas canvas;
    private final Narration narration;

    DiagramSvg(Canvas canvas, Narration narration) {
        this.canvas = canvas;
        this.narration = narration;
    }

    void draw(Diagram diagram, Point at) {
        canvas.open(
                "g transform=\"translate(%s %s)\""
                        .formatted(Canvas.number(at.x()), Canvas.number(at.y())));
        for (Box lane : diagram.undoLanes()) {
            Box wide = new Box(6, lane.y() - 9, lane.width() - 12, lane.height() + 18);
            canvas.rect("lane", wide, 10);
            canvas.raw(
                    "<text class=\"lane-name\" transform=\"translate(%s %s) rotate(-90)\">undo</text>\n"
                            .formatted(Canvas.number(18), Canvas.number(lane.centerY())));
        }
        diagram.routes().stream().filter(r -> !narration.isTaken(r.link())).forEach(this::line);
        diagram.routes().stream().filter(r -> narration.isTaken(r.link())).forEach(this::line);
        diagram.routes().forEach(route -> choice(diagram, route));
        for (PlacedState placed : diagram.states()) {
            if (placed.state().name().equals(diagram.scope().start())) {
                start(placed.box());
            }
            new StateSvg(canvas, narration).draw(placed, diagram.saga());
            for (int i = 0; i < placed.inner().size(); i++) {
                Point corner = placed.innerAt().get(i);
                Diagram inner = placed.inner().get(i);
                double width = placed.box().width() - 2 * (corner.x() - placed.box().x());
                canvas.rect("branch", new Box(corner.x(), corner.y(), width, inner.height()), 6);
                draw(inner, corner);
            }
        }
        canvas.close("g");
    }

    private void start(Box box) {
        canvas.rect("start", new Box(box.x() - 18, box.centerY() - 4, 8, 8), 4);
        Point from = new Point(box.x() - 10, box.centerY());
        canvas.path("link", Canvas.rounded(List.of(from, new Point(box.x(), box.centerY())), 0));
    }

    private void line(Route route) {
        String taken = narration.isTaken(route.link()) ? " taken" : "";
        String failing = route.link().failing() ? " failing" : "";
        canvas.open("g class=\"link" + failing + taken + "\"");
        String label = route.link().label();
        canvas.title(
                route.link().from()
                        + (route.link().failing() ? " fails into " : " leads to ")
                        + route.link().to()
                        + (label.isBlank() ? "" : ": " + label));
        canvas.path("line", Canvas.rounded(route.points(), 6));
        canvas.close("g");
    }

    /// The condition of a choice: above a line that goes straight on, as far as there is room, else
    /// where the line arrives, on its outer side.
    private void choice(Diagram diagram, Route route) {
        String label = route.link().label();
        boolean chosen =
                diagram.scope().state(route.link().from()).filter(s -> s.is("Choice")).isPresent();
        if (!chosen || label.isBlank()) {
            return;
        }
        Point from = route.points().getFirst();
        Point to = route.points().getLast();
        if (to.y() == from.y() && route.points().size() == 2) {
            int room = (int) (Math.abs(to.x() - from.x()) / 6) + 1;
            double x = Math.min(from.x(), to.x()) + 3;
            canvas.words("choice", x, from.y() - 5, StateName.cut(label, room));
            return;
        }
        Point before = route.points().get(route.points().size() - 2);
        double y = to.y() + (before.y() < to.y() ? -5 : 12);
        boolean fromRight = from.x() > to.x();
        canvas.words(
                fromRight ? "choice" : "choice left",
                to.x() + (fromRight ? 6 : -6),
                y,
                StateName.cut(label, 26));
    }
}
