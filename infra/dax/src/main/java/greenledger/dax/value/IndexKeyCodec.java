package greenledger.dax.value;

import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.CborWriter;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where a page of an index ended: names and values, since clients do not know the keys of an
/// index.
public final class IndexKeyCodec {

    private IndexKeyCodec() {}

    public static SdkBytes encode(Map<String, AttributeValue> key) {
        CborWriter out = new CborWriter().openMap();
        AttributeValueCodec.writeEntries(out, key);
        return SdkBytes.fromByteArrayUnsafe(out.end().toBytes());
    }

    public static Map<String, AttributeValue> decode(SdkBytes key) throws IOException {
        return AttributeValueCodec.readEntries(new CborReader(key.asByteArrayUnsafe()));
    }
}
