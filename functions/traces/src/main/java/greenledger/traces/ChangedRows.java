package greenledger.traces;

import greenledger.caches.CachedViews;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rows that were changed while following streams, as far as anybody may remember them.
final class ChangedRows {

    private final Map<ViewKey, Long> revisions = new ConcurrentHashMap<>();

    void add(ViewKey key, ViewRow now) {
        if (CachedViews.include(key.view())) {
            revisions.merge(key, now.head().revision(), Math::max);
        }
    }

    Map<ViewKey, Long> revisions() {
        return Map.copyOf(revisions);
    }
}
