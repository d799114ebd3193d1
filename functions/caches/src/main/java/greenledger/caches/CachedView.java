package greenledger.caches;

import greenledger.core.Json;
import greenledger.core.ViewRow;

/// A view whose rows are remembered.
///
/// @param row the type of its rows in this release
record CachedView(Class<?> row, CachePolicy policy) {

    /// Whether it can be read as a row of this release; an older or a later one may have left
    /// another.
    boolean isReadable(ViewRow found) {
        try {
            Json.read(found.json(), row);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
