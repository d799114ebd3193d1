package greenledger.asl.draw.svg;

import greenledger.asl.draw.layout.Box;
import greenledger.asl.draw.layout.PlacedState;
import greenledger.asl.draw.layout.Point;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.saga.Saga;
import java.util.List;

/// Draws one state: a shape for its type, a colour and a sign for what is said of it.
final class StateSvg {
    private static final double HALF_LETTER = 2.85;

    private final Canvas canvas;
    private final Narration narration;

    StateSvg(Canvas canvas, Narration narration) {
        this.canvas = canvas;
        this.narration = narration;
    }

    void draw(PlacedState placed, Saga saga) {
        State state = placed.state();
        Box box = placed.box();
        String style = narration.style(state, saga);
        canvas.open("g class=\"state " + style + "\"");
        canvas.title(narration.full(state, saga));
        shape(state, box);
        boolean container = !placed.inner().isEmpty();
        List<String> name = StateName.lines(state.name());
        double top = container ? box.y() + 16 : box.centerY() - (name.size() == 1 ? 6 : 12);
        for (int i = 0; i < name.size(); i++) {
            canvas.words("name", box.centerX(), top + i * 14 + 2, name.get(i));
        }
        String line = narration.line(state, saga);
        double baseline = top + name.size() * 14 + 5;
        if (style.equals("plain")) {
            canvas.words("line", box.centerX(), baseline, line);
        } else {
            double left = box.centerX() + 8 - line.length() * HALF_LETTER;
            canvas.use("sign-" + style, left - 18, baseline - 9.5);
            canvas.words("line", box.centerX() + 8, baseline, line);
        }
        canvas.close("g");
    }

    private void shape(State state, Box box) {
        switch (state.type()) {
            case "Choice" -> canvas.path("body", Canvas.polygon(hexagon(box)));
            case "Succeed", "Fail" -> {
                canvas.rect("body", box, box.height() / 2);
                canvas.rect("inner", inset(box, 3.5), box.height() / 2 - 3.5);
            }
            case "Wait" -> canvas.rect("body", box, 18);
            case "Map" -> {
                canvas.rect("body", box.moved(5, 5), 8);
                canvas.rect("body", box, 8);
            }
            case "Pass" -> canvas.rect("body", box, 2);
            default -> canvas.rect("body", box, 8);
        }
        boolean ends = state.isTerminal() && !state.is("Succeed") && !state.is("Fail");
        if (ends) {
            Box ring = new Box(box.x() + box.width() - 5, box.centerY() - 5, 10, 10);
            canvas.rect("ring", ring, 5);
            canvas.rect("dot", inset(ring, 2.6), 2.4);
        }
    }

    private static Box inset(Box box, double by) {
        return new Box(box.x() + by, box.y() + by, box.width() - 2 * by, box.height() - 2 * by);
    }

    private static List<Point> hexagon(Box box) {
        double left = box.x();
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        return List.of(
                new Point(left + 14, box.y()),
                new Point(right - 14, box.y()),
                new Point(right, box.centerY()),
                new Point(right - 14, bottom),
                new Point(left + 14, bottom),
                new Point(left, box.centerY()));
    }
}
