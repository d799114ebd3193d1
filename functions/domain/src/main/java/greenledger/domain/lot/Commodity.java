package greenledger.domain.lot;

import greenledger.domain.Excerpt;
import java.util.Locale;

/// What kind of produce it is, such as `tomato`; always in small letters.
public record Commodity(String value) {

    private static final int LONGEST = 60;

    public Commodity {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A commodity has 1 to 60 characters, unlike " + Excerpt.of(value) + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
