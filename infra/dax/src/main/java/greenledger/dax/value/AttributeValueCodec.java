package greenledger.dax.value;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.cbor.MajorType;
import greenledger.dax.cbor.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values as CBOR: sets by tags of DAX's own, all else by what it looks like.
public final class AttributeValueCodec {

    /// DynamoDB allows 32; what nests deeper is an attack on the stack.
    private static final int DEEPEST = 40;

    private AttributeValueCodec() {}

    public static void write(CborWriter out, AttributeValue value) {
        switch (value.type()) {
            case S -> out.text(value.s());
            case N -> out.number(new BigDecimal(value.n()));
            case B -> out.bytes(value.b().asByteArray());
            case BOOL -> out.flag(value.bool());
            case NUL -> out.nothing();
            case SS -> {
                out.tag(Tag.STRING_SET).array(value.ss().size());
                value.ss().forEach(out::text);
            }
            case NS -> {
                out.tag(Tag.NUMBER_SET).array(value.ns().size());
                value.ns().forEach(number -> out.number(new BigDecimal(number)));
            }
            case BS -> {
                out.tag(Tag.BINARY_SET).array(value.bs().size());
                value.bs().forEach(bytes -> out.bytes(bytes.asByteArray()));
            }
            case L -> {
                out.array(value.l().size());
                value.l().forEach(element -> write(out, element));
            }
            case M -> {
                out.map(value.m().size());
                writeEntries(out, value.m());
            }
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("a value of unknown type: " + value);
        }
    }

    public static AttributeValue read(CborReader in) throws IOException {
        return read(in, 0);
    }

    static void writeEntries(CborWriter out, Map<String, AttributeValue> entries) {
        entries.forEach((name, value) -> {
            out.text(name);
            write(out, value);
        });
    }

    static Map<String, AttributeValue> readEntries(CborReader in) throws IOException {
        return readEntries(in, 0);
    }

    private static Map<String, AttributeValue> readEntries(CborReader in, int depth)
            throws IOException {
        Map<String, AttributeValue> entries = new LinkedHashMap<>();
        in.forEach(MajorType.MAP, () -> entries.put(in.readText(), read(in, depth + 1)));
        return entries;
    }

    private static AttributeValue read(CborReader in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new CborFormatException("a value nests deeper than " + DEEPEST);
        }
        return switch (in.type()) {
            case UNSIGNED, NEGATIVE -> AttributeValue.fromN(in.readNumber().toString());
            case BYTES -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(in.readBytes()));
            case TEXT -> AttributeValue.fromS(in.readText());
            case ARRAY -> {
                List<AttributeValue> elements = new ArrayList<>();
                in.forEach(MajorType.ARRAY, () -> elements.add(read(in, depth + 1)));
                yield AttributeValue.fromL(elements);
            }
            case MAP -> AttributeValue.fromM(readEntries(in, depth));
            case TAG -> readTagged(in);
            case SIMPLE -> readSimple(in);
        };
    }

    private static AttributeValue readTagged(CborReader in) throws IOException {
        if (in.atNumber()) {
            return AttributeValue.fromN(in.readNumber().toString());
        }
        int tag = in.readTag();
        return switch (tag) {
            case Tag.STRING_SET -> {
                List<String> texts = new ArrayList<>();
                in.forEach(MajorType.ARRAY, () -> texts.add(in.readText()));
                yield AttributeValue.fromSs(texts);
            }
            case Tag.NUMBER_SET -> {
                List<String> numbers = new ArrayList<>();
                in.forEach(MajorType.ARRAY, () -> numbers.add(in.readNumber().toString()));
                yield AttributeValue.fromNs(numbers);
            }
            case Tag.BINARY_SET -> {
                List<SdkBytes> all = new ArrayList<>();
                in.forEach(
                        MajorType.ARRAY,
                        () -> all.add(SdkBytes.fromByteArrayUnsafe(in.readBytes())));
                yield AttributeValue.fromBs(all);
            }
            default -> throw new CborFormatException("no value has the tag " + tag);
        };
    }

    private static AttributeValue readSimple(CborReader in) throws IOException {
        if (in.skipNull()) {
            return AttributeValue.fromNul(true);
        }
        return in.atNumber()
                ? AttributeValue.fromN(in.readNumber().toString())
                : AttributeValue.fromBool(in.readFlag());
    }
}
