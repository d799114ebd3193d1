package greenledger.bench.policy;

import com.github.benmanes.caffeine.cache.Caffeine;

/// The cache of an environment: Caffeine itself, evicting by W-TinyLFU.
final class CaffeineCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Integer, Integer> entries;

    /// Does its housekeeping in the thread that reads, as in an environment that may freeze after
    /// each answer.
    CaffeineCache(int size) {
        entries = Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
    }

    @Override
    public boolean holds(int key) {
        return entries.policy().getIfPresentQuietly(key) != null;
    }

    @Override
    public boolean read(int key) {
        boolean hit = entries.getIfPresent(key) != null;
        if (!hit) {
            load(key);
        }
        return hit;
    }

    @Override
    public void load(int key) {
        entries.put(key, key);
    }
}
