package greenledger.dax.cbor;

/// The eight kinds of CBOR item.
public enum MajorType {
    UNSIGNED(0),
    NEGATIVE(1),
    BYTES(2),
    TEXT(3),
    ARRAY(4),
    MAP(5),
    TAG(6),
    SIMPLE(7);

    static final int INFORMATION_BITS = 5;
    static final int INFORMATION_MASK = 31;

    private final int number;

    MajorType(int number) {
        this.number = number;
    }

    static MajorType of(int initialByte) {
        return switch (initialByte >> INFORMATION_BITS) {
            case 0 -> UNSIGNED;
            case 1 -> NEGATIVE;
            case 2 -> BYTES;
            case 3 -> TEXT;
            case 4 -> ARRAY;
            case 5 -> MAP;
            case 6 -> TAG;
            case 7 -> SIMPLE;
            default -> throw new IllegalArgumentException("not a byte: " + initialByte);
        };
    }

    int initialByte(int information) {
        return (number << INFORMATION_BITS) | information;
    }
}
