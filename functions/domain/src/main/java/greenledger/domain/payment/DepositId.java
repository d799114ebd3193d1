package greenledger.domain.payment;

import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// What a deposit is called by whoever makes it, so that one that is made again is the same.
public record DepositId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public DepositId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A deposit id has 1 to 64 letters, digits, underscores and hyphens, unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
