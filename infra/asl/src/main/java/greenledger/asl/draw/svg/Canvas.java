package greenledger.asl.draw.svg;

import greenledger.asl.draw.layout.Box;
import greenledger.asl.draw.layout.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The text of an SVG picture while it grows.
final class Canvas {
    private final StringBuilder text = new StringBuilder();

    void open(String element) {
        text.append('<').append(element).append(">\n");
    }

    void close(String name) {
        text.append("</").append(name).append(">\n");
    }

    void title(String words) {
        text.append("<title>").append(escape(words)).append("</title>\n");
    }

    void rect(String style, Box box, double radius) {
        text.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>\n"
                        .formatted(
                                style,
                                number(box.x()),
                                number(box.y()),
                                number(Math.max(box.width(), 0)),
                                number(Math.max(box.height(), 0)),
                                number(radius)));
    }

    void path(String style, String data) {
        text.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, data));
    }

    void use(String symbol, double x, double y) {
        text.append(
                "<use href=\"#%s\" x=\"%s\" y=\"%s\"/>\n".formatted(symbol, number(x), number(y)));
    }

    void words(String style, double x, double y, String words) {
        text.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(style, number(x), number(y), escape(words)));
    }

    void raw(String svg) {
        text.append(svg);
    }

    /// A line through points, its corners rounded.
    static String rounded(List<Point> points, double radius) {
        StringBuilder data = new StringBuilder("M" + pair(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point in = towards(corner, points.get(i - 1), radius);
            Point out = towards(corner, points.get(i + 1), radius);
            data.append("L").append(pair(in)).append("Q").append(pair(corner)).append(" ");
            data.append(pair(out));
        }
        return data.append("L").append(pair(points.getLast())).toString();
    }

    static String polygon(List<Point> points) {
        return points.stream().map(Canvas::pair).collect(Collectors.joining("L", "M", "Z"));
    }

    static String number(double value) {
        double tenths = Math.round(value * 10) / 10.0;
        String digits = String.format(Locale.ROOT, "%.1f", tenths == 0 ? 0.0 : tenths);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String pair(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static Point towards(Point from, Point to, double radius) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(radius, length / 2) / length;
        return new Point(
                from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
