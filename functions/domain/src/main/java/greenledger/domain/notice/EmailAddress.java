package greenledger.domain.notice;

import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// Where mail arrives: a plain ASCII address, without a name or a comment.
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    private static final int LONGEST = 254;

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An email address looks like buyer@shop.example, unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
