package greenledger.caches.coherence;

import greenledger.core.ViewKey;
import greenledger.core.ViewReader;

/// The design that is deployed.
record Ours(ViewReader reader) implements Environment {

    @Override
    public long read(ViewKey key, long least) {
        return reader.find(key, least).map(row -> row.head().revision()).orElse(0L);
    }
}
