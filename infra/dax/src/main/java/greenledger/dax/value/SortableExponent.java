package greenledger.dax.value;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;

/// Exponents as bytes that sort as the numbers do: in the header, or where they are too large in
/// four bytes after it.
final class SortableExponent {

    private static final int SMALLEST_SHORT = -62;
    private static final int LARGEST_SHORT = 61;
    private static final int SHORT_BASE = 192;
    private static final int SHORT_BASE_BELOW_ZERO = 63;

    private static final int LARGE_BELOW_ZERO = 1;
    private static final int SMALL_BELOW_ZERO = 126;
    private static final int SMALL = 129;
    private static final int LARGE = 254;

    private SortableExponent() {}

    static void write(ByteArrayOutputStream out, int exponent, boolean negative) {
        if (exponent >= SMALLEST_SHORT && exponent <= LARGEST_SHORT) {
            out.write(negative ? SHORT_BASE_BELOW_ZERO - exponent : SHORT_BASE + exponent);
            return;
        }
        out.write(longHeader(exponent, negative));
        int sortable = flip(exponent, negative);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write(sortable >> shift);
        }
    }

    static int read(int header, BitReader bits, boolean negative) throws EOFException {
        return switch (header) {
            case LARGE_BELOW_ZERO, SMALL_BELOW_ZERO, SMALL, LARGE -> {
                int sortable = (bits.next(Short.SIZE) << Short.SIZE) | bits.next(Short.SIZE);
                yield flip(sortable, negative);
            }
            default -> negative ? SHORT_BASE_BELOW_ZERO - header : header - SHORT_BASE;
        };
    }

    private static int longHeader(int exponent, boolean negative) {
        if (negative) {
            return exponent < 0 ? SMALL_BELOW_ZERO : LARGE_BELOW_ZERO;
        }
        return exponent < 0 ? SMALL : LARGE;
    }

    /// Its own inverse.
    private static int flip(int exponent, boolean negative) {
        return exponent ^ (negative ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }
}
