package greenledger.laptop.client.imports;

import java.io.Serial;

/// The ledger does not take the caller's token, for any row.
public final class TurnedAway extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    TurnedAway() {
        super("The ledger does not take this token. ./greenledger token prints one.");
    }
}
