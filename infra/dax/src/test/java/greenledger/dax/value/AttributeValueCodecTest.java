package greenledger.dax.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.support.Values;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dax.com.amazon.cbor.SegmentPool.Segment;
import software.amazon.dax.com.amazon.dax.bits.SegmentPool;
import software.amazon.dax.dynamodb.AttributeValueEncoder;

/// Values as the Java client's own encoder writes them, read here, written here and read again.
class AttributeValueCodecTest {

    private static final long SEED = 11;
    private static final int SAMPLES = 20_000;
    private static final int DEEPEST = 4;

    private final Random random = new Random(SEED);

    @Test
    void values_are_read_as_the_client_writes_them() throws IOException {
        SegmentPool pool = SegmentPool.withCapacity(256);
        for (int i = 0; i < SAMPLES; i++) {
            AttributeValue value = value(0);
            Segment head = pool.alloc();
            AttributeValueEncoder.encodeAttributeValue(pool, head, value);
            byte[] bytes = pool.chainCopyAndTrim(head, 0);
            assertEquals(value, read(bytes), () -> "seed " + SEED);
        }
    }

    @Test
    void values_are_read_as_they_were_written() throws IOException {
        for (int i = 0; i < SAMPLES; i++) {
            AttributeValue value = value(0);
            CborWriter out = new CborWriter();
            AttributeValueCodec.write(out, value);
            assertEquals(value, read(out.toBytes()), () -> "seed " + SEED);
        }
    }

    @Test
    void what_nests_without_end_is_refused_before_the_stack_is_used_up() throws IOException {
        assertEquals(nested(31), read(written(nested(31))));
        byte[] endless = new byte[100_000];
        Arrays.fill(endless, (byte) 0x81);
        assertThrows(CborFormatException.class, () -> read(endless));
    }

    private static AttributeValue nested(int depth) {
        AttributeValue value = Values.text("core");
        for (int i = 0; i < depth; i++) {
            value = Values.list(value);
        }
        return value;
    }

    private static byte[] written(AttributeValue value) {
        CborWriter out = new CborWriter();
        AttributeValueCodec.write(out, value);
        return out.toBytes();
    }

    private static AttributeValue read(byte[] bytes) throws IOException {
        return AttributeValueCodec.read(new CborReader(bytes));
    }

    private AttributeValue value(int depth) {
        return switch (random.nextInt(depth == DEEPEST ? 8 : 10)) {
            case 0, 1 -> AttributeValue.fromS(text());
            case 2 -> AttributeValue.fromN(number());
            case 3 -> AttributeValue.fromBool(random.nextBoolean());
            case 4 -> random.nextBoolean() ? AttributeValue.fromNul(true) : bytes();
            case 5 -> AttributeValue.fromSs(some(this::text).distinct().toList());
            case 6 -> AttributeValue.fromNs(some(this::number).distinct().toList());
            case 7 -> AttributeValue.fromBs(some(this::bytes).map(AttributeValue::b).toList());
            case 8 -> AttributeValue.fromL(some(() -> value(depth + 1)).toList());
            default -> AttributeValue.fromM(map(depth));
        };
    }

    private Map<String, AttributeValue> map(int depth) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(_ -> map.put(text(), value(depth + 1)));
        return map;
    }

    private <T> Stream<T> some(Supplier<T> each) {
        return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> each.get());
    }

    private AttributeValue bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    /// Spelled as the codec spells it, so that equal values are equal texts.
    private String number() {
        BigDecimal value =
                new BigDecimal(
                        new BigInteger(1 + random.nextInt(120), random),
                        Math.max(0, random.nextInt(60) - 30));
        return (random.nextBoolean() ? value.negate() : value).toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(20))
                .forEach(_ ->
                        text.appendCodePoint(
                                random.nextInt(10) == 0
                                        ? 0x1F600 + random.nextInt(60)
                                        : 32 + random.nextInt(400)));
        return text.toString();
    }
}
