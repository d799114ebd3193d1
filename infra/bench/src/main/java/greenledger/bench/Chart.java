package greenledger.bench;

import greenledger.bench.Measure.Quantity;
import java.util.List;
import java.util.Locale;

/// The costs of one size and length as bars, in SVG.
record Chart(Results results, int bytes, int length) {

    private static final List<Quantity> PANELS =
            List.of(
                    Quantity.WRITE_UNITS_PER_APPEND,
                    Quantity.REQUESTS_PER_APPEND,
                    Quantity.READ_UNITS_PER_COLD_LOAD,
                    Quantity.READ_UNITS_PER_WARM_LOAD);

    private static final int WIDTH = 760;
    private static final int LEFT = 170;
    private static final int BARS = 460;
    private static final int ROW = 22;
    private static final int HEAD = 34;
    private static final String OURS = "#2e7d32";
    private static final String OTHERS = "#90a4ae";

    String svg() {
        int panel = HEAD + results.layouts().size() * ROW + 10;
        StringBuilder svg =
                new StringBuilder(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                        font-family="sans-serif" font-size="12">
                        <title>Events of %3$d bytes, streams of %4$d</title>
                        <rect width="100%%" height="100%%" fill="white"/>
                        """
                                .formatted(WIDTH, PANELS.size() * panel + 10, bytes, length));
        for (int i = 0; i < PANELS.size(); i++) {
            svg.append(panel(PANELS.get(i), i * panel));
        }
        return svg.append("</svg>\n").toString();
    }

    private String panel(Quantity quantity, int top) {
        double most =
                results.layouts().stream()
                        .mapToDouble(layout -> value(layout, quantity))
                        .max()
                        .orElse(1);
        StringBuilder panel =
                new StringBuilder(
                        "<text x=\"10\" y=\"%d\" font-weight=\"bold\">%s, events of %d bytes, streams of %d</text>%n"
                                .formatted(top + 22, quantity, bytes, length));
        int y = top + HEAD;
        for (String layout : results.layouts()) {
            double value = value(layout, quantity);
            int bar = (int) Math.max(1, Math.round(BARS * value / Math.max(most, 1e-9)));
            panel.append(
                    String.format(
                            Locale.ROOT,
                            """
                            <text x="%d" y="%d" text-anchor="end">%s</text>
                            <rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>
                            <text x="%d" y="%d">%.2f</text>
                            """,
                            LEFT - 8,
                            y + 13,
                            layout,
                            LEFT,
                            y,
                            bar,
                            ROW - 6,
                            layout.equals(results.layouts().getFirst()) ? OURS : OTHERS,
                            LEFT + bar + 6,
                            y + 13,
                            value));
            y += ROW;
        }
        return panel.toString();
    }

    private double value(String layout, Quantity quantity) {
        return results.value(layout, quantity, bytes, length, 0).orElse(0);
    }
}
