package greenledger.caches.warming;

import greenledger.core.ViewKey;

/// A view as it is read: its name, and which version of its rows.
record ViewVersion(String view, int version) {

    static ViewVersion of(ViewKey key) {
        return new ViewVersion(key.view(), key.version());
    }

    /// The row of this view that tells of the same thing.
    ViewKey beside(ViewKey key) {
        return new ViewKey(key.tenant(), view, version, key.id());
    }
}
