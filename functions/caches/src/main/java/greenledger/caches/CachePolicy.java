package greenledger.caches;

import java.time.Duration;

/// How long a row of a view is an answer, and what becomes of it then.
///
/// The two kinds of staleness are those of RFC 5861.
///
/// @param fresh how long a row is an answer without asking anybody
/// @param jitter by which share of that the rows' times differ, so that they are not all asked for
///   at once: 0.1 is up to a tenth less
/// @param absent how long it is believed that there is no such row
/// @param staleWhileRevalidate how long after that the row is still an answer where a fresher one
///   keeps its reader waiting
/// @param patience how long such a reader waits
/// @param staleIfError how long after its time the row is an answer where no source gives one
/// @param beta how eagerly a row is read anew before its time is up; 0 is not at all. See "Optimal
///   Probabilistic Cache Stampede Prevention" (Vattani, Chierichetti, Lowenstein, 2015)
public record CachePolicy(
        Duration fresh,
        double jitter,
        Duration absent,
        Duration staleWhileRevalidate,
        Duration patience,
        Duration staleIfError,
        double beta) {

    public CachePolicy {
        if (jitter < 0 || jitter >= 1 || beta < 0) {
            throw new IllegalArgumentException(
                    "Jitter is a share below 1 and beta not negative; they are "
                            + jitter
                            + " and "
                            + beta);
        }
    }

    /// For rows that change now and then.
    public static final CachePolicy USUAL =
            new CachePolicy(
                    Duration.ofSeconds(30),
                    0.2,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(100),
                    Duration.ofMinutes(5),
                    1);
}
