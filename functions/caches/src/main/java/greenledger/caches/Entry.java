package greenledger.caches;

import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import java.util.Optional;

/// What an environment remembers of a row, or that there is none, and how long each use of that is
/// allowed. Times are milliseconds since the epoch.
///
/// @param loadedAt when it was asked for
/// @param cost how long the answer took
/// @param earlyAt from when on it may be read anew before its time
/// @param softExpiry from when on it should be read anew
/// @param hardExpiry from when on it is no answer any more, whatever happens
record Entry(
        Optional<ViewRow> row,
        long loadedAt,
        long cost,
        long earlyAt,
        long softExpiry,
        long hardExpiry) {

    long revision() {
        return row.isPresent() ? row.get().head().revision() : ViewReader.ANY;
    }

    /// Of two, the one that tells more; of two that tell the same, the later.
    Entry newer(Entry other) {
        if (revision() != other.revision()) {
            return revision() > other.revision() ? this : other;
        }
        return loadedAt > other.loadedAt ? this : other;
    }
}
