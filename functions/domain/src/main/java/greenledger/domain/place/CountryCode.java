package greenledger.domain.place;

import greenledger.domain.Excerpt;

/// A country by its ISO 3166-1 alpha-2 code, such as `US`.
public record CountryCode(String value) {

    public CountryCode {
        if (!Iso3166.assigned(value)) {
            throw new IllegalArgumentException(
                    "A country is an ISO 3166-1 code of two capital letters, such as US, not "
                            + Excerpt.of(value)
                            + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
