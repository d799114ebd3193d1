package greenledger.dax.cache;

/// What a cache has been asked and what it did, since its node began.
public record CacheStatistics(long hits, long misses, long evictions, int entries) {

    public CacheStatistics plus(CacheStatistics other) {
        return new CacheStatistics(
                hits + other.hits,
                misses + other.misses,
                evictions + other.evictions,
                entries + other.entries);
    }
}
