package greenledger.domain;

/// Why somebody did something, in one line of their own words.
public record Reason(String value) {

    private static final int LONGEST = 300;

    public Reason {
        value = Line.of("A reason", value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
