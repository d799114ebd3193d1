package greenledger.dax.value;

import static greenledger.dax.support.Values.bytes;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Primary keys as bytes.
class KeyCodecTest {

    private static final KeySchema LOT =
            new KeySchema(new KeyAttribute("id", ScalarType.S), Optional.empty());
    private static final KeySchema SENSOR =
            new KeySchema(new KeyAttribute("sensor", ScalarType.N), Optional.empty());
    private static final KeySchema READING =
            new KeySchema(
                    new KeyAttribute("sensor", ScalarType.N),
                    Optional.of(new KeyAttribute("at", ScalarType.N)));
    private static final KeySchema SEAL =
            new KeySchema(
                    new KeyAttribute("print", ScalarType.B),
                    Optional.of(new KeyAttribute("part", ScalarType.S)));

    @Test
    void a_lone_text_is_its_bytes() {
        assertEquals(
                SdkBytes.fromUtf8String("lot"), KeyCodec.encode(item("id", "lot", "v", 1), LOT));
    }

    @Test
    void a_compound_key_is_a_value_and_bare_bytes() {
        assertEquals(
                SdkBytes.fromByteArray(new byte[] {0x42, 1, 2, 'a', 'b'}),
                KeyCodec.encode(item("print", bytes(1, 2), "part", "ab"), SEAL));
    }

    @Test
    void keys_of_every_kind_come_back() throws IOException {
        assertComesBack(item("id", "ü✓"), LOT);
        assertComesBack(item("sensor", number("-5.5")), SENSOR);
        assertComesBack(item("sensor", 1, "at", number("123456789.123")), READING);
        assertComesBack(item("print", bytes(0, 255), "part", ""), SEAL);
    }

    @Test
    void equal_numbers_are_one_key_to_a_cache_and_only_to_a_cache() {
        Map<String, AttributeValue> one = item("sensor", number("100"), "at", number("1.50"));
        Map<String, AttributeValue> same = item("sensor", number("1E2"), "at", number("1.5"));
        assertEquals(
                KeyCodec.encodeCanonically(one, READING),
                KeyCodec.encodeCanonically(same, READING));
        assertNotEquals(KeyCodec.encode(one, READING), KeyCodec.encode(same, READING));
    }

    @Test
    void an_item_without_its_key_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> KeyCodec.encode(item("v", 1), LOT));
    }

    private static void assertComesBack(Map<String, AttributeValue> key, KeySchema schema)
            throws IOException {
        assertEquals(key, KeyCodec.decode(KeyCodec.encode(key, schema), schema));
    }
}
