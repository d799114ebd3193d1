package greenledger.asl.draw.svg;

import greenledger.asl.draw.layout.Box;
import java.util.List;

/// Draws what the colours and signs mean.
final class Legend {
    private static final double SWATCH = 22;

    private Legend() {}

    /// Draws the entries in a row.
    static void draw(Canvas canvas, List<Narration.Key> keys, double y) {
        double x = 22;
        for (Narration.Key key : keys) {
            canvas.open("g class=\"state " + key.style() + "\"");
            canvas.rect("body", new Box(x, y, SWATCH, 16), 4);
            canvas.use("sign-" + key.style(), x + 5, y + 2);
            canvas.words("key", x + SWATCH + 6, y + 12.5, key.words());
            canvas.close("g");
            x += SWATCH + 24 + key.words().length() * 6.2;
        }
    }
}
