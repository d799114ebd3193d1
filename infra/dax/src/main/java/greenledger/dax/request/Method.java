package greenledger.dax.request;

import greenledger.dax.cbor.CborFormatException;
import java.io.IOException;

/// The methods of the protocol that this server knows, by their numbers on the wire.
public enum Method {
    AUTHORIZE_CONNECTION(1489122155),
    ENDPOINTS(455855874),
    DEFINE_KEY_SCHEMA(-742646399),
    DEFINE_ATTRIBUTE_LIST(670678385),
    DEFINE_ATTRIBUTE_LIST_ID(-1230579644),
    GET_ITEM(263244906),
    PUT_ITEM(-2106490455),
    UPDATE_ITEM(1425579023),
    DELETE_ITEM(1013539361),
    QUERY(-931250863),
    SCAN(-1875390620),
    BATCH_GET_ITEM(-697851100),
    BATCH_WRITE_ITEM(116217951),
    TRANSACT_GET_ITEMS(1866287579),
    TRANSACT_WRITE_ITEMS(-1160037738);

    private final int id;

    Method(int id) {
        this.id = id;
    }

    static Method of(int id) throws IOException {
        for (Method method : values()) {
            if (method.id == id) {
                return method;
            }
        }
        throw new CborFormatException("no method " + id);
    }
}
