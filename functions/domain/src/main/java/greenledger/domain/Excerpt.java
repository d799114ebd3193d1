package greenledger.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A value as an error message shows it: on one line and never longer than 60 characters.
public final class Excerpt {

    private static final int LONGEST = 60;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Excerpt() {}

    public static String of(String value) {
        return "'" + INVISIBLE.matcher(cut(value)).replaceAll("\uFFFD") + "'";
    }

    /// In scientific notation where that is shorter: a billion zeros are never written out.
    public static String of(BigDecimal value) {
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
