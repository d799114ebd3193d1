package greenledger.traces;

/// A drawing in the making.
final class Svg {

    private static final String TIP =
            "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\""
                    + " markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8Z\"/></marker></defs>\n";

    private final StringBuilder elements = new StringBuilder();

    /// An arrow.
    Svg arrow(int x1, int y1, int x2, int y2) {
        return open("line", "way", "x1", x1, "y1", y1, "x2", x2, "y2", y2).end("/>\n");
    }

    Svg box(int x, int y, int width, int height, String kind) {
        return open("rect", kind, "x", x, "y", y, "width", width, "height", height, "rx", 6)
                .end("/>\n");
    }

    Svg text(int x, int y, String kind, String text) {
        return open("text", kind, "x", x, "y", y).end(">" + escaped(text) + "</text>\n");
    }

    /// The whole document.
    ///
    /// @param title what it shows, for those who cannot see it
    String document(int width, int height, String title, String style) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + width
                + " "
                + height
                + "\" role=\"img\">\n<title>"
                + escaped(title)
                + "</title>\n<style>"
                + style
                + "</style>\n"
                + TIP
                + elements
                + "</svg>\n";
    }

    /// @param attributes names and values in turn
    private Svg open(String name, String kind, Object... attributes) {
        elements.append('<').append(name).append(" class=\"").append(kind).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            elements.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]);
            elements.append('"');
        }
        return this;
    }

    private Svg end(String rest) {
        elements.append(rest);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
