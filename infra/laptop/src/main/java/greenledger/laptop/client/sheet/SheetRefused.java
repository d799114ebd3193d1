package greenledger.laptop.client.sheet;

import java.io.Serial;

/// A file that cannot be read as a spreadsheet of lots at all. The message says what to do.
public final class SheetRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    SheetRefused(String message) {
        super(message);
    }
}
