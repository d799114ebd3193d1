package greenledger.caches;

import greenledger.core.ViewKey;

/// A row of the table that is none of this release's.
final class UnreadableRow extends RuntimeException {

    UnreadableRow(ViewKey key) {
        super("The row " + key + " is not one that this release can read; rebuild its view");
    }
}
