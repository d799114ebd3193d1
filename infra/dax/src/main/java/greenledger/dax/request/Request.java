package greenledger.dax.request;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/// One request of a client: tables by name; keys, items and expressions still as they were sent.
public sealed interface Request {

    default Method method() {
        return switch (this) {
            case AuthorizeConnection _ -> Method.AUTHORIZE_CONNECTION;
            case Endpoints _ -> Method.ENDPOINTS;
            case DefineKeySchema _ -> Method.DEFINE_KEY_SCHEMA;
            case DefineAttributeList _ -> Method.DEFINE_ATTRIBUTE_LIST;
            case DefineAttributeListId _ -> Method.DEFINE_ATTRIBUTE_LIST_ID;
            case GetItem _ -> Method.GET_ITEM;
            case PutItem _ -> Method.PUT_ITEM;
            case UpdateItem _ -> Method.UPDATE_ITEM;
            case DeleteItem _ -> Method.DELETE_ITEM;
            case Query _ -> Method.QUERY;
            case Scan _ -> Method.SCAN;
            case BatchGetItem _ -> Method.BATCH_GET_ITEM;
            case BatchWriteItem _ -> Method.BATCH_WRITE_ITEM;
            case TransactGetItems _ -> Method.TRANSACT_GET_ITEMS;
            case TransactWriteItems _ -> Method.TRANSACT_WRITE_ITEMS;
        };
    }

    /// Vouches for the connection. Alone among requests it gets no answer.
    record AuthorizeConnection(String accessKeyId, String signature, String stringToSign)
            implements Request {}

    /// Asks who the nodes are.
    record Endpoints() implements Request {}

    /// Asks for the primary key of a table.
    record DefineKeySchema(String table) implements Request {}

    /// Asks for the names that a number stands for.
    record DefineAttributeList(long id) implements Request {}

    /// Asks for the number of a list of names.
    record DefineAttributeListId(List<String> names) implements Request {}

    /// Reads one item.
    record GetItem(String table, SdkBytes key, Options options) implements Request {}

    /// Writes one item over whatever is there; its values come without the key.
    record PutItem(String table, SdkBytes key, SdkBytes values, Options options)
            implements Request {}

    /// Changes one item in place.
    record UpdateItem(String table, SdkBytes key, Options options) implements Request {}

    /// Deletes one item.
    record DeleteItem(String table, SdkBytes key, Options options) implements Request {}

    /// Reads a page of one partition.
    record Query(String table, SdkBytes keyCondition, Options options) implements Request {}

    /// Reads a page of a whole table.
    record Scan(String table, Options options) implements Request {}

    /// Reads many items, of any tables.
    record BatchGetItem(Map<String, TableKeys> tables, Options options) implements Request {}

    /// Puts and deletes many items, of any tables.
    record BatchWriteItem(Map<String, List<BatchedWrite>> tables, Options options)
            implements Request {}

    /// Reads several items at one moment.
    record TransactGetItems(List<TransactGet> gets, Options options) implements Request {}

    /// Writes several items or none.
    record TransactWriteItems(List<TransactWrite> writes, Options options) implements Request {}
}
