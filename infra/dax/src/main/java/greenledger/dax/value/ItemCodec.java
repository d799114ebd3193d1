package greenledger.dax.value;

import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.CborWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items without their keys: the number of a list of names, then the values in its order.
public final class ItemCodec {

    private final AttributeLists lists;

    public ItemCodec(AttributeLists lists) {
        this.lists = lists;
    }

    public byte[] encode(Map<String, AttributeValue> item, KeySchema schema) {
        SortedMap<String, AttributeValue> others = new TreeMap<>(item);
        schema.attributes().forEach(attribute -> others.remove(attribute.name()));
        CborWriter out = new CborWriter().number(lists.idOf(List.copyOf(others.keySet())));
        others.values().forEach(value -> AttributeValueCodec.write(out, value));
        return out.toBytes();
    }

    public Map<String, AttributeValue> decode(SdkBytes key, SdkBytes values, KeySchema schema)
            throws IOException {
        Map<String, AttributeValue> item = KeyCodec.decode(key, schema);
        CborReader in = new CborReader(values.asByteArrayUnsafe());
        for (String name : lists.namesOf(in.readLong())) {
            item.put(name, AttributeValueCodec.read(in));
        }
        return item;
    }
}
