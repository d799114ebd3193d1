package greenledger.domain.lot;

import greenledger.domain.Excerpt;

/// A grade as its scheme writes it, such as `U.S. No. 1`.
public record GradeCode(String value) {

    private static final int LONGEST = 60;

    public GradeCode {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A grade has 1 to 60 characters, unlike " + Excerpt.of(value) + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
