package greenledger.domain.party;

import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// Whose ledger it is; begins every key that is stored.
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,26}");

    /// Who has no ledger: nobody's token may bear it, and nothing is ever stored under it.
    public static final TenantId NOBODY = new TenantId("nobody");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A tenant has 1 to 26 small letters, digits and hyphens, unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
