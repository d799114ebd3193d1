package greenledger.dax.value;

import greenledger.dax.cbor.CborFormatException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/// Decimals as bytes that sort as the numbers do: exponent, then digits of base 1000 in ten bits
/// each.
///
/// The last ten bits say how many of the last digit's three decimals are padding. Below zero
/// everything is complemented.
final class LexicographicDecimal {

    private static final BigInteger BASE = BigInteger.valueOf(1000);
    private static final int DIGIT_BITS = 10;
    private static final int DIGIT_MASK = 1023;
    private static final int DECIMALS_IN_DIGIT = 3;

    /// The lowest codes end a number; digits come after them.
    private static final int FIRST_DIGIT = 12;

    private static final int LAST_DIGIT_BELOW_ZERO = 1011;

    private static final int ZERO = 0x80;
    private static final int NEGATIVE_ZERO = 0x7f;
    private static final int SMALLEST_SHORT_EXPONENT = -62;
    private static final int LARGEST_SHORT_EXPONENT = 61;
    private static final int SHORT_EXPONENT_BASE = 192;
    private static final int SHORT_EXPONENT_BASE_BELOW_ZERO = 63;

    private LexicographicDecimal() {}

    static byte[] encode(BigDecimal value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (value.signum() == 0) {
            out.write(ZERO);
            return out.toByteArray();
        }
        boolean negative = value.signum() < 0;
        int precision = value.precision();
        writeExponent(out, precision - value.scale(), negative);
        int padding = Math.floorMod(-precision, DECIMALS_IN_DIGIT);
        BigInteger padded = value.unscaledValue().abs().multiply(BigInteger.TEN.pow(padding));
        writeDigits(out, digits(padded, padding, negative));
        return out.toByteArray();
    }

    static BigDecimal decode(byte[] bytes) throws IOException {
        Bits bits = new Bits(bytes);
        int header = bits.next(Byte.SIZE);
        if (header == ZERO || header == NEGATIVE_ZERO) {
            return BigDecimal.ZERO;
        }
        boolean negative = header < ZERO;
        int exponent = readExponent(bits, header, negative);
        BigInteger digits = BigInteger.ZERO;
        int precision = 0;
        while (true) {
            int code = bits.next(DIGIT_BITS);
            int rank = negative ? DIGIT_MASK - code : code;
            if (rank < DECIMALS_IN_DIGIT) {
                int padding = DECIMALS_IN_DIGIT - 1 - rank;
                BigInteger unscaled = digits.divide(BigInteger.TEN.pow(padding));
                return new BigDecimal(
                        negative ? unscaled.negate() : unscaled, precision - padding - exponent);
            }
            int digit = negative ? LAST_DIGIT_BELOW_ZERO - code : code - FIRST_DIGIT;
            if (digit < 0 || digit >= BASE.intValue()) {
                throw new CborFormatException("no digit has the code " + code);
            }
            digits = digits.multiply(BASE).add(BigInteger.valueOf(digit));
            precision += DECIMALS_IN_DIGIT;
        }
    }

    private static void writeExponent(ByteArrayOutputStream out, int exponent, boolean negative) {
        if (exponent >= SMALLEST_SHORT_EXPONENT && exponent <= LARGEST_SHORT_EXPONENT) {
            out.write(
                    negative
                            ? SHORT_EXPONENT_BASE_BELOW_ZERO - exponent
                            : SHORT_EXPONENT_BASE + exponent);
            return;
        }
        out.write(LongExponent.header(exponent, negative));
        int sortable = LongExponent.sortable(exponent, negative);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write(sortable >> shift);
        }
    }

    private static int readExponent(Bits bits, int header, boolean negative) throws IOException {
        if (LongExponent.announcedBy(header)) {
            int sortable = (bits.next(Short.SIZE) << Short.SIZE) | bits.next(Short.SIZE);
            return LongExponent.sortable(sortable, negative);
        }
        return negative ? SHORT_EXPONENT_BASE_BELOW_ZERO - header : header - SHORT_EXPONENT_BASE;
    }

    private static Deque<Integer> digits(BigInteger padded, int padding, boolean negative) {
        Deque<Integer> codes = new ArrayDeque<>();
        for (BigInteger left = padded; left.signum() != 0; left = left.divide(BASE)) {
            int digit = left.mod(BASE).intValue();
            codes.addFirst(negative ? LAST_DIGIT_BELOW_ZERO - digit : FIRST_DIGIT + digit);
        }
        int end = DECIMALS_IN_DIGIT - 1 - padding;
        codes.addLast(negative ? DIGIT_MASK - end : end);
        return codes;
    }

    private static void writeDigits(ByteArrayOutputStream out, Deque<Integer> codes) {
        int pending = 0;
        int bits = 0;
        for (int code : codes) {
            pending = (pending << DIGIT_BITS) | code;
            bits += DIGIT_BITS;
            while (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out.write(pending >> bits);
            }
            pending &= (1 << bits) - 1;
        }
        if (bits > 0) {
            out.write(pending << (Byte.SIZE - bits));
        }
    }

    /// Exponents too large for the header: their own four bytes follow it.
    private static final class LongExponent {

        private static final int LARGE_BELOW_ZERO = 1;
        private static final int SMALL_BELOW_ZERO = 126;
        private static final int SMALL = 129;
        private static final int LARGE = 254;

        private static int header(int exponent, boolean negative) {
            if (negative) {
                return exponent < 0 ? SMALL_BELOW_ZERO : LARGE_BELOW_ZERO;
            }
            return exponent < 0 ? SMALL : LARGE;
        }

        private static boolean announcedBy(int header) {
            return header == LARGE_BELOW_ZERO
                    || header == SMALL_BELOW_ZERO
                    || header == SMALL
                    || header == LARGE;
        }

        /// Its own inverse.
        private static int sortable(int exponent, boolean negative) {
            return exponent ^ (negative ? Integer.MAX_VALUE : Integer.MIN_VALUE);
        }
    }

    /// Numbers of so many bits each, taken from the front.
    private static final class Bits {

        private final byte[] bytes;
        private int next;
        private int pending;
        private int available;

        private Bits(byte[] bytes) {
            this.bytes = bytes;
        }

        private int next(int wanted) throws EOFException {
            while (available < wanted) {
                if (next == bytes.length) {
                    throw new EOFException("a decimal was cut short");
                }
                pending = (pending << Byte.SIZE) | Byte.toUnsignedInt(bytes[next++]);
                available += Byte.SIZE;
            }
            available -= wanted;
            int value = pending >> available;
            pending &= (1 << available) - 1;
            return value;
        }
    }
}
