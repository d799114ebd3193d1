package greenledger.domain.transfer;

import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// What a transfer is called, by whoever asked for it; names its execution too.
public record TransferId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public TransferId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A transfer id has 1 to 64 letters, digits, underscores and hyphens, unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
