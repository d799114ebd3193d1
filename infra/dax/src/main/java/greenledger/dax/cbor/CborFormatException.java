package greenledger.dax.cbor;

import java.io.IOException;

/// Bytes that are not what the protocol allows at this place.
public final class CborFormatException extends IOException {

    public CborFormatException(String message) {
        super(message);
    }
}
