package greenledger.core;

/// What became of the questions about the rows of one view at one level.
///
/// @param view its name
/// @param hits a row was the answer
/// @param misses there was no answer; the next level was asked
/// @param stale a row past its time was the answer, as nobody had a fresher one soon enough
/// @param negative that there is no such row was the answer
/// @param floorFallbacks the answer was older than what had happened; the table was asked
/// @param unreadable the answer was no row of this release
/// @param failed there was no answer, or not in time
/// @param spared nobody asked, because it had failed again and again
/// @param evicted a row had to make room
/// @param refreshes a row was read anew
/// @param refreshAgeMillis how long those had been remembered, on average
public record ReadStatistics(
        String view,
        ReadLevel level,
        long hits,
        long misses,
        long stale,
        long negative,
        long floorFallbacks,
        long unreadable,
        long failed,
        long spared,
        long evicted,
        long refreshes,
        long refreshAgeMillis) {

    /// Of both together.
    public ReadStatistics plus(ReadStatistics other) {
        return with(other, 1);
    }

    /// What has come since.
    public ReadStatistics minus(ReadStatistics earlier) {
        return with(earlier, -1);
    }

    private ReadStatistics with(ReadStatistics other, int times) {
        long sum = refreshes + times * other.refreshes;
        long age = refreshes * refreshAgeMillis + times * other.refreshes * other.refreshAgeMillis;
        return new ReadStatistics(
                view,
                level,
                hits + times * other.hits,
                misses + times * other.misses,
                stale + times * other.stale,
                negative + times * other.negative,
                floorFallbacks + times * other.floorFallbacks,
                unreadable + times * other.unreadable,
                failed + times * other.failed,
                spared + times * other.spared,
                evicted + times * other.evicted,
                sum,
                sum == 0 ? 0 : age / sum);
    }

    boolean isBlank() {
        return hits
                        + misses
                        + stale
                        + negative
                        + floorFallbacks
                        + unreadable
                        + failed
                        + spared
                        + evicted
                        + refreshes
                == 0;
    }
}
