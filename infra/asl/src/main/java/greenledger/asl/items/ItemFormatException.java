package greenledger.asl.items;

/// A text out of which no items can be read: `States.ItemReaderFailed`.
public final class ItemFormatException extends Exception {

    public ItemFormatException(String message) {
        super(message);
    }
}
