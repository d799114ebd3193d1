package greenledger.caches.coherence;

import greenledger.core.ViewKey;

/// One execution environment, by some design of caches.
interface Environment {

    /// @param least the revision that the reader has been told of; 0 for none
    /// @return the revision of what was read; 0 for no row
    long read(ViewKey key, long least);

    /// For designs that are told of changes rather than ask.
    default void heard(ViewKey key) {}
}
