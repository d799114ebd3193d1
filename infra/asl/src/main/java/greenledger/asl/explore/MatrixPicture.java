package greenledger.asl.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// A matrix as an SVG picture that needs no reader but a browser: states by faults, each place with
/// its sign and colour, and a tip that says it in words.
public record MatrixPicture(Matrix matrix) {

    private static final int CELL = 24;
    private static final int LEFT = 190;
    private static final int TOP = 150;
    private static final int FOOT = 60;
    private static final List<FaultKind> KINDS = List.of(FaultKind.values());

    private static final String STYLE =
            """
            <style>
            text { font: 12px sans-serif; fill: #222 }
            .sign { text-anchor: middle; font-weight: bold; fill: #fff }
            .DONE { fill: #2e7d32 } .UNDONE { fill: #1565c0 }
            .PARKED { fill: #b26a00 } .VIOLATED { fill: #b71c1c } .none { fill: #eee }
            </style>
            <rect width="100%" height="100%" fill="#fff"/>
            """;

    public String svg() {
        List<String> states = new ArrayList<>(matrix.states());
        int width = LEFT + CELL * (KINDS.size() + 3);
        int height = TOP + CELL * states.size() + FOOT;
        StringJoiner svg = new StringJoiner("\n", "", "\n</svg>\n");
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\">"
                        .formatted(width, height));
        svg.add("<title>What came of each fault at each state</title>");
        svg.add(STYLE);
        for (int column = 0; column < KINDS.size(); column++) {
            int x = LEFT + CELL * column + CELL * 2 / 3;
            svg.add(
                    "<text transform=\"translate(%d %d) rotate(-60)\">%s</text>"
                            .formatted(x, TOP - 6, KINDS.get(column)));
        }
        for (int row = 0; row < states.size(); row++) {
            svg.add(row(states.get(row), TOP + CELL * row));
        }
        svg.add(legend(TOP + CELL * states.size() + CELL));
        return svg.toString();
    }

    private String row(String state, int y) {
        StringJoiner row = new StringJoiner("\n");
        row.add("<text x=\"8\" y=\"%d\">%s</text>".formatted(y + 16, state));
        for (int column = 0; column < KINDS.size(); column++) {
            FaultKind kind = KINDS.get(column);
            Optional<Ending> worst = matrix.worst(state, kind);
            row.add(
                    place(
                            worst,
                            LEFT + CELL * column,
                            y,
                            "%s, %s: %s"
                                    .formatted(
                                            state,
                                            kind,
                                            worst.map(Ending::toString).orElse("not played"))));
        }
        return row.toString();
    }

    private static String place(Optional<Ending> ending, int x, int y, String tip) {
        String style = ending.map(Ending::toString).orElse("none");
        return ("<g><title>%s</title><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\""
                        + " height=\"%d\"/><text class=\"sign\" x=\"%d\" y=\"%d\">%s</text></g>")
                .formatted(
                        tip,
                        style,
                        x,
                        y,
                        CELL - 2,
                        CELL - 2,
                        x + CELL / 2 - 1,
                        y + 15,
                        ending.map(Matrix::sign).orElse(""));
    }

    private String legend(int y) {
        StringJoiner legend = new StringJoiner("\n");
        Map<Ending, Long> totals = matrix.totals();
        int x = LEFT;
        for (Ending ending : Ending.values()) {
            legend.add(place(Optional.of(ending), x, y, ending.toString()));
            legend.add(
                    "<text x=\"%d\" y=\"%d\">%s %d</text>"
                            .formatted(
                                    x + CELL + 2, y + 15, ending, totals.getOrDefault(ending, 0L)));
            x += 5 * CELL;
        }
        return legend.toString();
    }
}
