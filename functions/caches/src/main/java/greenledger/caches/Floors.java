package greenledger.caches;

import greenledger.core.ViewKey;
import java.util.concurrent.atomic.AtomicLongArray;

/// Below which revision no row may be answered that the environment does not hold itself.
///
/// Rows share buckets, so that all rows there ever were fit in: a floor may be higher than its row
/// ever was, which costs a read of the table, and is never lower than it should be.
final class Floors {

    /// Two megabytes; of 50,000 rows one in five shares its bucket.
    static final int BUCKETS = 1 << 18;

    private final AtomicLongArray revisions;

    Floors(int buckets) {
        this.revisions = new AtomicLongArray(buckets);
    }

    void raise(ViewKey key, long revision) {
        revisions.accumulateAndGet(bucket(key), revision, Math::max);
    }

    long of(ViewKey key) {
        return revisions.get(bucket(key));
    }

    private int bucket(ViewKey key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash ^ (hash >>> 16), revisions.length());
    }
}
