package greenledger.domain.lot;

import greenledger.domain.Excerpt;

/// Which kind of its commodity, such as `Roma`.
public record Variety(String value) {

    private static final int LONGEST = 60;

    public Variety {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A variety has 1 to 60 characters, unlike " + Excerpt.of(value) + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
