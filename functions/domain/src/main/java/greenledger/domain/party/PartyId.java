package greenledger.domain.party;

import greenledger.domain.Excerpt;
import java.util.regex.Pattern;

/// A grower, packer, inspector, carrier, distributor or retailer, by the id its tenant gave it.
public record PartyId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public PartyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A party has 1 to 64 letters, digits, dots, underscores, hyphens and colons,"
                            + " unlike "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
