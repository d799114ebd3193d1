package greenledger.core;

/// A row of a view has outgrown what one item of its table can hold.
public final class RowTooLarge extends RuntimeException {

    public RowTooLarge(ViewKey key, int bytes, int most) {
        super("The row %s has %d bytes; the most is %d".formatted(key, bytes, most));
    }
}
