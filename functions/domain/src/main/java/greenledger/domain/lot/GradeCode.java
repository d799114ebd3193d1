package greenledger.domain.lot;

import greenledger.domain.Line;

/// A grade as its scheme writes it, such as `U.S. No. 1`.
public record GradeCode(String value) {

    private static final int LONGEST = 60;

    public GradeCode {
        value = Line.of("A grade", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
