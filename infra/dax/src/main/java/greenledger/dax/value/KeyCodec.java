package greenledger.dax.value;

import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.CborWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Primary keys as one string of bytes: a lone key bare, a compound key as CBOR followed by bytes
/// that sort.
public final class KeyCodec {

    private KeyCodec() {}

    public static SdkBytes encode(Map<String, AttributeValue> item, KeySchema schema) {
        CborWriter out = new CborWriter();
        AttributeValue hash = KeySchema.part(item, schema.hash());
        if (schema.range().isPresent()) {
            AttributeValueCodec.write(out, hash);
            writeRange(out, KeySchema.part(item, schema.range().get()), schema.range().get());
        } else {
            writeLone(out, hash, schema.hash());
        }
        return SdkBytes.fromByteArrayUnsafe(out.toBytes());
    }

    /// The same bytes for the same key, however its numbers were spelled: what a cache can look
    /// under.
    public static SdkBytes encodeCanonically(Map<String, AttributeValue> item, KeySchema schema) {
        Map<String, AttributeValue> key = schema.keyOf(item);
        key.replaceAll((_, value) -> value.n() == null ? value : canonical(value.n()));
        return encode(key, schema);
    }

    public static Map<String, AttributeValue> decode(SdkBytes key, KeySchema schema)
            throws IOException {
        CborReader in = new CborReader(key.asByteArrayUnsafe());
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        Optional<KeyAttribute> range = schema.range();
        if (range.isEmpty()) {
            attributes.put(schema.hash().name(), readLone(in, schema.hash()));
            return attributes;
        }
        attributes.put(schema.hash().name(), AttributeValueCodec.read(in));
        attributes.put(range.get().name(), readRange(in, range.get()));
        return attributes;
    }

    private static void writeLone(CborWriter out, AttributeValue value, KeyAttribute attribute) {
        switch (attribute.type()) {
            case S -> out.raw(value.s().getBytes(StandardCharsets.UTF_8));
            case B -> out.raw(value.b().asByteArray());
            case N -> out.number(new BigDecimal(value.n()));
        }
    }

    private static void writeRange(CborWriter out, AttributeValue value, KeyAttribute attribute) {
        switch (attribute.type()) {
            case S -> out.raw(value.s().getBytes(StandardCharsets.UTF_8));
            case B -> out.raw(value.b().asByteArray());
            case N -> out.raw(LexicographicDecimal.encode(new BigDecimal(value.n())));
        }
    }

    private static AttributeValue readLone(CborReader in, KeyAttribute attribute)
            throws IOException {
        return switch (attribute.type()) {
            case S -> text(in.readRest());
            case B -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(in.readRest()));
            case N -> AttributeValue.fromN(in.readNumber().toString());
        };
    }

    private static AttributeValue readRange(CborReader in, KeyAttribute attribute)
            throws IOException {
        return switch (attribute.type()) {
            case S -> text(in.readRest());
            case B -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(in.readRest()));
            case N -> AttributeValue.fromN(LexicographicDecimal.decode(in.readRest()).toString());
        };
    }

    private static AttributeValue canonical(String number) {
        return AttributeValue.fromN(new BigDecimal(number).stripTrailingZeros().toString());
    }

    private static AttributeValue text(byte[] utf8) {
        return AttributeValue.fromS(new String(utf8, StandardCharsets.UTF_8));
    }
}
