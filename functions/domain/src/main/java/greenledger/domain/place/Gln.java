package greenledger.domain.place;

import greenledger.domain.CheckDigit;
import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// A place by its GS1 Global Location Number.
public record Gln(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{13}");

    public Gln {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A GLN has 13 digits; " + Excerpt.of(value) + " is none.");
        }
        if (!CheckDigit.closes(value)) {
            throw new IllegalArgumentException(
                    "The last digit of a GLN checks the others; that of "
                            + Excerpt.of(value)
                            + " does not fit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
