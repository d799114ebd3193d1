package greenledger.dax.request;

import greenledger.dax.cbor.CborFormatException;
import java.io.IOException;

/// The parameters that a request may leave out, in the order of their numbers on the wire.
enum Option {
    PROJECTION_EXPRESSION,
    EXPRESSION_ATTRIBUTE_NAMES,
    CONSISTENT_READ,
    RETURN_CONSUMED_CAPACITY,
    CONDITION_EXPRESSION,
    EXPRESSION_ATTRIBUTE_VALUES,
    RETURN_ITEM_COLLECTION_METRICS,
    RETURN_VALUES,
    UPDATE_EXPRESSION,
    EXCLUSIVE_START_KEY,
    FILTER_EXPRESSION,
    INDEX_NAME,
    KEY_CONDITION_EXPRESSION,
    LIMIT,
    SCAN_INDEX_FORWARD,
    SELECT,
    SEGMENT,
    TOTAL_SEGMENTS,
    REQUEST_ITEMS,
    CLIENT_REQUEST_TOKEN;

    static Option of(int number) throws IOException {
        if (number < 0 || number >= values().length) {
            throw new CborFormatException("no request parameter " + number);
        }
        return values()[number];
    }
}
