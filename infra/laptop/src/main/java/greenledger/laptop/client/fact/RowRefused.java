package greenledger.laptop.client.fact;

import java.io.Serial;

/// A row that cannot be sent as it is. The message names the column and what to write there.
public final class RowRefused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    RowRefused(String message) {
        super(message);
    }
}
