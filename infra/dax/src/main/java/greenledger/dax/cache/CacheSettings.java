package greenledger.dax.cache;

import java.time.Duration;

/// How long a cache keeps what it has, and how much.
///
/// As in DAX, a time of zero means "for ever" to the item cache and "never" to the query cache.
public record CacheSettings(Duration timeToLive, int maximumEntries) {

    /// DAX's own default.
    public static final Duration DEFAULT_TIME_TO_LIVE = Duration.ofMinutes(5);

    private static final int DEFAULT_MAXIMUM = 100_000;

    public CacheSettings {
        if (timeToLive.isNegative() || maximumEntries < 1) {
            throw new IllegalArgumentException(
                    "no cache lives for " + timeToLive + " with " + maximumEntries + " entries");
        }
    }

    public static CacheSettings livingFor(Duration timeToLive) {
        return new CacheSettings(timeToLive, DEFAULT_MAXIMUM);
    }
}
