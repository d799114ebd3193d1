package greenledger.domain.measure;

import greenledger.domain.Excerpt;

/// A currency by its ISO 4217 code, such as `USD`.
public record CurrencyCode(String value) {

    public CurrencyCode {
        if (Iso4217.minorUnits(value).isEmpty()) {
            throw new IllegalArgumentException(
                    "A currency is an ISO 4217 code in use, such as USD or EUR, not "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    /// How many decimals the smallest unit of the currency has: 2 for cents.
    public int minorUnits() {
        return Iso4217.minorUnits(value).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
