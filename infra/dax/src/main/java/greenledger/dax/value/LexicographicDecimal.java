package greenledger.dax.value;

import greenledger.dax.cbor.CborFormatException;
import java.io.ByteArrayOutputStream;
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

    private LexicographicDecimal() {}

    static byte[] encode(BigDecimal value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (value.signum() == 0) {
            out.write(ZERO);
            return out.toByteArray();
        }
        boolean negative = value.signum() < 0;
        int precision = value.precision();
        SortableExponent.write(out, precision - value.scale(), negative);
        int padding = Math.floorMod(-precision, DECIMALS_IN_DIGIT);
        BigInteger padded = value.unscaledValue().abs().multiply(BigInteger.TEN.pow(padding));
        writeDigits(out, digits(padded, padding, negative));
        return out.toByteArray();
    }

    static BigDecimal decode(byte[] bytes) throws IOException {
        BitReader bits = new BitReader(bytes);
        int header = bits.next(Byte.SIZE);
        if (header == ZERO || header == NEGATIVE_ZERO) {
            return BigDecimal.ZERO;
        }
        boolean negative = header < ZERO;
        int exponent = SortableExponent.read(header, bits, negative);
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
}
