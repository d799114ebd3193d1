package greenledger.caches.coherence;

import greenledger.core.ViewKey;

/// A design that many systems have, kept as a canary: rows are remembered for some time, or until
/// they are heard to have changed.
record Invalidating(TimeOnly memory) implements Environment {

    @Override
    public long read(ViewKey key, long least) {
        return memory.read(key, least);
    }

    @Override
    public void heard(ViewKey key) {
        memory.forget(key);
    }
}
