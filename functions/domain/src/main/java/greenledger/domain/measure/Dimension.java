package greenledger.domain.measure;

import java.util.Locale;

/// What a unit measures; only units of one dimension convert into each other.
public enum Dimension {
    MASS,
    VOLUME,
    COUNT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
