package greenledger.dax.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.dax.com.amazon.dax.bits.LexDecimal;

/// Numeric sort keys, against the Java client's own encoder.
class LexicographicDecimalTest {

    private static final long SEED = 7;
    private static final int SAMPLES = 50_000;
    private static final MathContext DYNAMODB = new MathContext(38);

    @Test
    void decimals_are_encoded_as_the_client_encodes_them_and_decoded_again() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            BigDecimal value = decimal(random, 100);
            byte[] encoded = LexicographicDecimal.encode(value);
            assertArrayEquals(LexDecimal.encode(value, 0), encoded, () -> describe(value));
            assertEquals(
                    0,
                    value.compareTo(LexicographicDecimal.decode(encoded)),
                    () -> describe(value));
        }
    }

    @Test
    void the_bytes_sort_as_the_numbers_do() {
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            BigDecimal one = decimal(random, 3);
            BigDecimal other = decimal(random, 3);
            int bytes =
                    Arrays.compareUnsigned(
                            LexicographicDecimal.encode(one.stripTrailingZeros()),
                            LexicographicDecimal.encode(other.stripTrailingZeros()));
            assertEquals(
                    one.compareTo(other),
                    Integer.signum(bytes),
                    () -> describe(one) + " and " + other);
        }
    }

    @Test
    void zero_is_one_byte() throws IOException {
        byte[] zero = {(byte) 0x80};
        assertArrayEquals(zero, LexicographicDecimal.encode(BigDecimal.ZERO));
        assertEquals(BigDecimal.ZERO, LexicographicDecimal.decode(zero));
    }

    @Test
    void a_decimal_cut_short_is_an_end_of_file() {
        byte[] whole = LexicographicDecimal.encode(new BigDecimal("123.456"));
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThrows(EOFException.class, () -> LexicographicDecimal.decode(cut));
    }

    private static BigDecimal decimal(Random random, int scales) {
        BigInteger digits = new BigInteger(1 + random.nextInt(126), random);
        BigDecimal value = new BigDecimal(digits, random.nextInt(2 * scales) - scales);
        return (random.nextBoolean() ? value.negate() : value).round(DYNAMODB);
    }

    private static String describe(BigDecimal value) {
        return value + " with seed " + SEED;
    }
}
