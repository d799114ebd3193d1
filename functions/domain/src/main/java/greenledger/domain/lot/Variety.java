package greenledger.domain.lot;

import greenledger.domain.Line;

/// Which kind of its commodity, such as `Roma`.
public record Variety(String value) {

    private static final int LONGEST = 60;

    public Variety {
        value = Line.of("A variety", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
