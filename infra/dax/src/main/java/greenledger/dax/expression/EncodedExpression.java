package greenledger.dax.expression;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.MajorType;
import greenledger.dax.value.AttributeValueCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An expression as it was sent: a tree, and the values that its variables stand for.
record EncodedExpression(Term.Form tree, List<AttributeValue> values) {

    private static final int VERSION = 1;
    private static final int PARTS_WITH_VALUES = 3;

    static EncodedExpression read(SdkBytes bytes) throws IOException {
        CborReader in = new CborReader(bytes.asByteArrayUnsafe());
        int parts = in.readArrayLength();
        int version = in.readInt();
        if (version != VERSION) {
            throw new CborFormatException("no expression has the version " + version);
        }
        Term.Form tree = Term.readForm(in);
        List<AttributeValue> values = new ArrayList<>();
        if (parts == PARTS_WITH_VALUES) {
            in.forEach(MajorType.ARRAY, () -> values.add(AttributeValueCodec.read(in)));
        }
        return new EncodedExpression(tree, values);
    }
}
