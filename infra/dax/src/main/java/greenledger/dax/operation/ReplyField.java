package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;

/// The fields of an answer that has names for them, by their numbers on the wire.
enum ReplyField {
    ITEM(0),
    CONSUMED_CAPACITY(1),
    ATTRIBUTES(2),
    ITEM_COLLECTION_METRICS(3),
    ITEMS(7),
    COUNT(8),
    LAST_EVALUATED_KEY(9),
    SCANNED_COUNT(10);

    private final int number;

    ReplyField(int number) {
        this.number = number;
    }

    CborWriter in(CborWriter out) {
        return out.number(number);
    }
}
