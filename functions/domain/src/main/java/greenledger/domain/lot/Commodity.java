package greenledger.domain.lot;

import greenledger.domain.Line;
import java.util.Locale;

/// What kind of produce it is, such as `tomato`; always in small letters.
public record Commodity(String value) {

    private static final int LONGEST = 60;

    public Commodity {
        value = Line.of("A commodity", value, LONGEST).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
