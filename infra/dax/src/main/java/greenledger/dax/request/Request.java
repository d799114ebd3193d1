package greenledger.dax.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// One request of a client: tables by name; keys, items and expressions still as they were sent.
public sealed interface Request {

    Method method();

    /// Vouches for the connection. Alone among requests it gets no answer.
    record AuthorizeConnection(String accessKeyId, String signature, String stringToSign)
            implements Request {
        @Override
        public Method method() {
            return Method.AUTHORIZE_CONNECTION;
        }
    }

    /// Asks who the nodes are.
    record Endpoints() implements Request {
        @Override
        public Method method() {
            return Method.ENDPOINTS;
        }
    }

    /// Asks for the primary key of a table.
    record DefineKeySchema(String table) implements Request {
        @Override
        public Method method() {
            return Method.DEFINE_KEY_SCHEMA;
        }
    }

    /// Asks for the names that a number stands for.
    record DefineAttributeList(long id) implements Request {
        @Override
        public Method method() {
            return Method.DEFINE_ATTRIBUTE_LIST;
        }
    }

    /// Asks for the number of a list of names.
    record DefineAttributeListId(List<String> names) implements Request {
        @Override
        public Method method() {
            return Method.DEFINE_ATTRIBUTE_LIST_ID;
        }
    }

    record GetItem(String table, SdkBytes key, Options options) implements Request {
        @Override
        public Method method() {
            return Method.GET_ITEM;
        }
    }

    record PutItem(String table, SdkBytes key, SdkBytes values, Options options)
            implements Request {
        @Override
        public Method method() {
            return Method.PUT_ITEM;
        }
    }

    record UpdateItem(String table, SdkBytes key, Options options) implements Request {
        @Override
        public Method method() {
            return Method.UPDATE_ITEM;
        }
    }

    record DeleteItem(String table, SdkBytes key, Options options) implements Request {
        @Override
        public Method method() {
            return Method.DELETE_ITEM;
        }
    }

    record Query(String table, SdkBytes keyCondition, Options options) implements Request {
        @Override
        public Method method() {
            return Method.QUERY;
        }
    }

    record Scan(String table, Options options) implements Request {
        @Override
        public Method method() {
            return Method.SCAN;
        }
    }

    record BatchGetItem(Map<String, TableKeys> tables, Options options) implements Request {
        @Override
        public Method method() {
            return Method.BATCH_GET_ITEM;
        }
    }

    record BatchWriteItem(Map<String, List<Write>> tables, Options options) implements Request {
        @Override
        public Method method() {
            return Method.BATCH_WRITE_ITEM;
        }
    }

    record TransactGetItems(List<TransactGet> gets, Options options) implements Request {
        @Override
        public Method method() {
            return Method.TRANSACT_GET_ITEMS;
        }
    }

    record TransactWriteItems(List<TransactWrite> writes, Options options) implements Request {
        @Override
        public Method method() {
            return Method.TRANSACT_WRITE_ITEMS;
        }
    }

    /// What a batch wants of one table.
    record TableKeys(boolean consistentRead, Optional<SdkBytes> projection, List<SdkBytes> keys) {}

    /// One write of a batch: a put, or without values a delete.
    record Write(SdkBytes key, Optional<SdkBytes> values) {}

    /// One read of a transaction.
    record TransactGet(String table, SdkBytes key, Optional<SdkBytes> projection) {}
}
