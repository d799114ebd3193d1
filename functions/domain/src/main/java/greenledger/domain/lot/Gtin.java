package greenledger.domain.lot;

import greenledger.domain.CheckDigit;
import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// A trade item by its GS1 Global Trade Item Number; 8, 12 and 13 digits are led by zeros to 14.
public record Gtin(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    static final int LENGTH = 14;

    public Gtin {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A GTIN has 8, 12, 13 or 14 digits; " + Excerpt.of(value) + " is none.");
        }
        if (!CheckDigit.closes(value)) {
            throw new IllegalArgumentException(
                    "The last digit of a GTIN checks the others; that of "
                            + Excerpt.of(value)
                            + " does not fit.");
        }
        value = "0".repeat(LENGTH - value.length()) + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
