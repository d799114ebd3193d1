package greenledger.dax.cbor;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/// DynamoDB's numbers, 38 digits wide, in the smallest CBOR form that holds them.
final class CborNumbers {

    private static final int LONG_BITS = 63;

    /// Above this many digits an integer is shorter as digits and exponent.
    private static final int INTEGER_DIGITS = 40;

    private CborNumbers() {}

    static BigDecimal read(CborReader in) throws IOException {
        int initial = in.readByte();
        return switch (MajorType.of(initial)) {
            case UNSIGNED -> unsigned(in.argument(initial));
            case NEGATIVE -> unsigned(in.argument(initial)).negate().subtract(BigDecimal.ONE);
            case TAG -> tagged(in, in.argument(initial));
            case SIMPLE -> floatingPoint(in, initial);
            case BYTES, TEXT, ARRAY, MAP -> throw CborReader.unexpected("a number", initial);
        };
    }

    static void write(CborWriter out, BigDecimal value) {
        if (value.scale() <= 0 && value.precision() - value.scale() <= INTEGER_DIGITS) {
            write(out, value.toBigIntegerExact());
            return;
        }
        out.tag(Tag.DECIMAL_FRACTION).array(2).number(-value.scale());
        write(out, value.unscaledValue());
    }

    private static void write(CborWriter out, BigInteger value) {
        if (value.bitLength() <= LONG_BITS) {
            out.number(value.longValueExact());
            return;
        }
        boolean negative = value.signum() < 0;
        byte[] magnitude = (negative ? value.not() : value).toByteArray();
        int leadingZero = magnitude[0] == 0 ? 1 : 0;
        byte[] trimmed = new byte[magnitude.length - leadingZero];
        System.arraycopy(magnitude, leadingZero, trimmed, 0, trimmed.length);
        out.tag(negative ? Tag.NEGATIVE_BIGNUM : Tag.POSITIVE_BIGNUM).bytes(trimmed);
    }

    private static BigDecimal tagged(CborReader in, long tag) throws IOException {
        if (tag == Tag.POSITIVE_BIGNUM) {
            return new BigDecimal(new BigInteger(1, in.readBytes()));
        }
        if (tag == Tag.NEGATIVE_BIGNUM) {
            return new BigDecimal(new BigInteger(1, in.readBytes()).not());
        }
        if (tag == Tag.DECIMAL_FRACTION && in.readArrayLength() == 2) {
            int exponent = in.readInt();
            return new BigDecimal(read(in).toBigIntegerExact(), Math.negateExact(exponent));
        }
        throw new CborFormatException("not a number: tag " + tag);
    }

    /// The JavaScript client sends short decimals as doubles; their shortest text is what was
    /// meant.
    private static BigDecimal floatingPoint(CborReader in, int initial) throws IOException {
        return switch (initial) {
            case InitialByte.SINGLE ->
                    shortest(Float.toString(Float.intBitsToFloat((int) in.argument(initial))));
            case InitialByte.DOUBLE ->
                    shortest(Double.toString(Double.longBitsToDouble(in.argument(initial))));
            default -> throw CborReader.unexpected("a number", initial);
        };
    }

    private static BigDecimal shortest(String text) throws CborFormatException {
        try {
            BigDecimal value = new BigDecimal(text);
            return value.scale() > 0 ? value.stripTrailingZeros() : value;
        } catch (NumberFormatException notFinite) {
            throw new CborFormatException("not a number: " + text);
        }
    }

    private static BigDecimal unsigned(long value) {
        return value >= 0
                ? BigDecimal.valueOf(value)
                : new BigDecimal(Long.toUnsignedString(value));
    }
}
