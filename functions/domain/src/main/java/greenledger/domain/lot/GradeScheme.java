package greenledger.domain.lot;

import greenledger.domain.Line;

/// Who defines the grades, and by which standard, such as `USDA`.
public record GradeScheme(String value) {

    private static final int LONGEST = 60;

    public GradeScheme {
        value = Line.of("A grade scheme", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
