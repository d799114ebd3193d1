package greenledger.dax.request;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.cbor.CborReader;
import greenledger.dax.cbor.MajorType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// Reads one request after another, each to its last byte: nothing on the wire says where the next
/// begins.
public final class RequestReader {

    private static final int SERVICE = 1;

    private final CborReader in;

    public RequestReader(CborReader in) {
        this.in = in;
    }

    public Request read() throws IOException {
        int service = in.readInt();
        if (service != SERVICE) {
            throw new CborFormatException("no service " + service);
        }
        return switch (Method.of(in.readInt())) {
            case AUTHORIZE_CONNECTION -> authorizeConnection();
            case ENDPOINTS -> new Request.Endpoints();
            case DEFINE_KEY_SCHEMA -> new Request.DefineKeySchema(in.readName());
            case DEFINE_ATTRIBUTE_LIST -> new Request.DefineAttributeList(in.readLong());
            case DEFINE_ATTRIBUTE_LIST_ID -> new Request.DefineAttributeListId(list(in::readName));
            case GET_ITEM -> new Request.GetItem(in.readName(), bytes(), options());
            case PUT_ITEM -> new Request.PutItem(in.readName(), bytes(), bytes(), options());
            case UPDATE_ITEM -> new Request.UpdateItem(in.readName(), bytes(), options());
            case DELETE_ITEM -> new Request.DeleteItem(in.readName(), bytes(), options());
            case QUERY -> new Request.Query(in.readName(), bytes(), options());
            case SCAN -> new Request.Scan(in.readName(), options());
            case BATCH_GET_ITEM -> new Request.BatchGetItem(tables(this::tableKeys), options());
            case BATCH_WRITE_ITEM -> new Request.BatchWriteItem(tables(this::writes), options());
            case TRANSACT_GET_ITEMS -> TransactionReader.gets(this);
            case TRANSACT_WRITE_ITEMS -> TransactionReader.writes(this);
        };
    }

    /// How one element of a list is read.
    @FunctionalInterface
    interface Item<T> {
        T read() throws IOException;
    }

    <T> List<T> list(Item<T> item) throws IOException {
        List<T> all = new ArrayList<>();
        if (!in.skipNull()) {
            in.forEach(MajorType.ARRAY, () -> all.add(item.read()));
        }
        return all;
    }

    String name() throws IOException {
        return in.readName();
    }

    int integer() throws IOException {
        return in.readInt();
    }

    SdkBytes bytes() throws IOException {
        return SdkBytes.fromByteArrayUnsafe(in.readBytes());
    }

    Optional<SdkBytes> optionalBytes() throws IOException {
        return in.readOptionalBytes().map(SdkBytes::fromByteArrayUnsafe);
    }

    Options options() throws IOException {
        return OptionsReader.read(in);
    }

    private Request authorizeConnection() throws IOException {
        String accessKeyId = in.readText();
        String signature = in.readText();
        String stringToSign = new String(in.readBytes(), StandardCharsets.UTF_8);
        skipSessionTokenAndUserAgent();
        return new Request.AuthorizeConnection(accessKeyId, signature, stringToSign);
    }

    private void skipSessionTokenAndUserAgent() throws IOException {
        in.readOptionalText();
        in.readOptionalText();
    }

    private <T> Map<String, T> tables(Item<T> item) throws IOException {
        Map<String, T> tables = new LinkedHashMap<>();
        in.forEach(MajorType.MAP, () -> tables.put(in.readName(), item.read()));
        return tables;
    }

    private TableKeys tableKeys() throws IOException {
        in.readArrayLength();
        boolean consistentRead = in.readFlag();
        Optional<SdkBytes> projection = optionalBytes();
        return new TableKeys(consistentRead, projection, list(this::bytes));
    }

    /// Keys and values by turns in one array.
    private List<BatchedWrite> writes() throws IOException {
        int length = in.readArrayLength();
        List<BatchedWrite> writes = new ArrayList<>();
        for (int i = 0; i < length; i += 2) {
            writes.add(new BatchedWrite(bytes(), optionalBytes()));
        }
        return writes;
    }
}
