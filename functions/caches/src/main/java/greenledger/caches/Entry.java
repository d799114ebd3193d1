package greenledger.caches;

import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What an environment remembers of a row, or that there is none, and for how long. Times are
/// milliseconds since the epoch.
///
/// @param loadedAt when it was asked for
/// @param cost how long the answer took
/// @param early from when on it may be read anew before its time
/// @param softExpiry from when on it should be read anew
/// @param patientUntil until when it is an answer where a fresher one takes long
/// @param hardExpiry until when it is an answer where there is no fresher one
record Entry(
        Optional<ViewRow> row,
        long loadedAt,
        long cost,
        long early,
        long softExpiry,
        long patientUntil,
        long hardExpiry) {

    /// Earlier than so many times its cost, a row is read anew less than once in 20,000 reads.
    private static final double EARLIEST = 10;

    static Entry of(
            Optional<ViewRow> row,
            long loadedAt,
            long cost,
            CachePolicy policy,
            RandomGenerator chance) {
        if (row.isEmpty()) {
            long end = loadedAt + policy.absent().toMillis();
            return new Entry(row, loadedAt, cost, end, end, end, end);
        }
        double share = 1 - policy.jitter() * chance.nextDouble();
        long soft = loadedAt + (long) (policy.fresh().toMillis() * share);
        return new Entry(
                row,
                loadedAt,
                cost,
                soft - (long) Math.ceil(EARLIEST * policy.beta() * cost),
                soft,
                soft + policy.staleWhileRevalidate().toMillis(),
                soft + policy.staleIfError().toMillis());
    }

    long revision() {
        return row.isPresent() ? row.get().head().revision() : ViewReader.ANY;
    }

    /// Whether it should be read anew: past its time surely, before it the more probably the nearer
    /// it is and the longer an answer takes.
    boolean isDue(long now, CachePolicy policy, RandomGenerator chance) {
        return now >= early
                && now - cost * policy.beta() * Math.log(1 - chance.nextDouble()) >= softExpiry;
    }

    /// Of two, the one that tells more; of two that tell the same, the later.
    Entry newer(Entry other) {
        if (revision() != other.revision()) {
            return revision() > other.revision() ? this : other;
        }
        return loadedAt > other.loadedAt ? this : other;
    }
}
