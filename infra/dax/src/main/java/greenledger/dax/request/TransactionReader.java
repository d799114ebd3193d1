package greenledger.dax.request;

import greenledger.dax.cbor.CborFormatException;
import greenledger.dax.request.Request.TransactGetItems;
import greenledger.dax.request.Request.TransactWriteItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// Transactions come by column: all tables, then all keys, and so on. Here they become rows.
final class TransactionReader {

    private static final int RETURN_ALL_OLD = 2;

    private TransactionReader() {}

    static TransactGetItems gets(RequestReader in) throws IOException {
        List<String> tables = in.list(in::name);
        List<SdkBytes> keys = column(tables, in.list(in::bytes));
        List<Optional<SdkBytes>> projections = column(tables, in.list(in::optionalBytes));
        List<TransactGet> gets = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            gets.add(new TransactGet(tables.get(i), keys.get(i), projections.get(i)));
        }
        return new TransactGetItems(gets, in.options());
    }

    static TransactWriteItems writes(RequestReader in) throws IOException {
        List<Integer> kinds = in.list(in::integer);
        List<String> tables = column(kinds, in.list(in::name));
        List<SdkBytes> keys = column(kinds, in.list(in::bytes));
        List<Optional<SdkBytes>> values = column(kinds, in.list(in::optionalBytes));
        skipReturnValues(in);
        List<Integer> onFailure = column(kinds, in.list(in::integer));
        List<Optional<SdkBytes>> conditions = column(kinds, in.list(in::optionalBytes));
        List<Optional<SdkBytes>> updates = column(kinds, in.list(in::optionalBytes));
        List<TransactWrite> writes = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            writes.add(
                    new TransactWrite(
                            TransactWrite.Kind.of(kinds.get(i)),
                            tables.get(i),
                            keys.get(i),
                            values.get(i),
                            onFailure.get(i) == RETURN_ALL_OLD,
                            conditions.get(i),
                            updates.get(i)));
        }
        return new TransactWriteItems(writes, in.options());
    }

    /// DynamoDB's transactions return no values; the column is there all the same.
    private static void skipReturnValues(RequestReader in) throws IOException {
        in.list(in::integer);
    }

    private static <T> List<T> column(List<?> rows, List<T> column) throws IOException {
        if (rows.size() != column.size()) {
            throw new CborFormatException(
                    "a transaction of " + rows.size() + " with a column of " + column.size());
        }
        return column;
    }
}
