package greenledger.bench.policy;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The hit rates in SVG: for each trace a curve of each cache over its size, and a bar for what
/// environments find in their first reads, by what they were given.
record PolicyChart(PolicyResults results) {

    private static final int WIDTH = 760;
    private static final int PANEL = 200;
    private static final int TOP = 34;
    private static final int PLOT = 120;
    private static final int LEFT = 50;
    private static final int CURVES = 330;
    private static final int BARS = 500;
    private static final int BAR = 180;
    private static final int ROW = 20;

    private record Curve(String name, String colour, ToDoubleFunction<LoneRun> rate) {}

    private static final List<Curve> KINDS =
            List.of(
                    new Curve("optimum", "#90a4ae", LoneRun::optimum),
                    new Curve("Caffeine", "#2e7d32", LoneRun::caffeine),
                    new Curve("LRU", "#ef6c00", LoneRun::lru));

    String svg() {
        int height = results.traces().size() * PANEL + 10;
        StringBuilder svg =
                new StringBuilder(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                        font-family="sans-serif" font-size="12">
                        <title>Hit rates of caches by size, and of environments in their first reads</title>
                        <rect width="100%%" height="100%%" fill="white"/>
                        """
                                .formatted(WIDTH, height));
        for (int i = 0; i < results.traces().size(); i++) {
            svg.append(panel(results.traces().get(i), i * PANEL));
        }
        return svg.append("</svg>\n").toString();
    }

    private String panel(String trace, int top) {
        StringBuilder panel = new StringBuilder();
        panel.append(text(10, top + 22, "start", trace + ": hit rate in % by rows held"));
        panel.append(text(BARS - 80, top + 22, "start", "of the first reads after a start, in %"));
        List<LoneRun> runs = results.lone().stream().filter(r -> r.trace().equals(trace)).toList();
        for (int percent = 0; percent <= 100; percent += 50) {
            double y = y(top, percent / 100.0);
            panel.append(text(LEFT - 6, y + 4, "end", Integer.toString(percent)));
            panel.append(line(LEFT, y, LEFT + CURVES, y, "#eceff1"));
        }
        for (int i = 0; i < runs.size(); i++) {
            String size = Integer.toString(runs.get(i).size());
            panel.append(text(x(i, runs.size()), top + TOP + PLOT + 16, "middle", size));
        }
        for (int i = 0; i < KINDS.size(); i++) {
            panel.append(curve(KINDS.get(i), runs, top, i));
        }
        return panel.append(bars(trace, top)).toString();
    }

    private static String curve(Curve kind, List<LoneRun> runs, int top, int place) {
        List<String> points =
                IntStream.range(0, runs.size())
                        .mapToObj(i ->
                                String.format(
                                        Locale.ROOT,
                                        "%.1f,%.1f",
                                        x(i, runs.size()),
                                        y(top, kind.rate().applyAsDouble(runs.get(i)))))
                        .toList();
        return String.format(
                        Locale.ROOT,
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                        String.join(" ", points),
                        kind.colour())
                + String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                        LEFT + 8 + 70 * place,
                        top + TOP + 12,
                        kind.colour(),
                        kind.name());
    }

    private String bars(String trace, int top) {
        List<FleetRun> runs =
                results.fleets().stream().filter(r -> r.trace().equals(trace)).toList();
        int most = runs.stream().mapToInt(FleetRun::environments).max().orElse(0);
        int size = runs.stream().mapToInt(FleetRun::size).max().orElse(0);
        List<FleetRun> shown =
                runs.stream().filter(r -> r.environments() == most && r.size() == size).toList();
        StringBuilder bars = new StringBuilder();
        double y = top + TOP;
        for (FleetRun run : shown) {
            double width = BAR * run.firstHitRate();
            String colour = run.help().equals(Help.NONE.name()) ? "#90a4ae" : "#2e7d32";
            bars.append(text(BARS - 8, y + 13, "end", run.help()));
            bars.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                            BARS,
                            y,
                            width,
                            ROW - 4,
                            colour));
            String rate = String.format(Locale.ROOT, "%.1f", 100 * run.firstHitRate());
            bars.append(text(BARS + width + 6, y + 13, "start", rate));
            y += ROW;
        }
        return bars.toString();
    }

    private static double x(int place, int places) {
        return LEFT + CURVES * (place + 0.5) / places;
    }

    private static double y(int top, double rate) {
        return top + TOP + PLOT * (1 - rate);
    }

    private static String text(double x, double y, String anchor, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                escaped);
    }

    private static String line(double x1, double y1, double x2, double y2, String colour) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour);
    }
}
