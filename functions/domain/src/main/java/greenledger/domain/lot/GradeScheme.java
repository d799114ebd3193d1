package greenledger.domain.lot;

import greenledger.domain.Excerpt;

/// Who defines the grades, and by which standard, such as `USDA`.
public record GradeScheme(String value) {

    private static final int LONGEST = 60;

    public GradeScheme {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A grade scheme has 1 to 60 characters, unlike " + Excerpt.of(value) + ".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
