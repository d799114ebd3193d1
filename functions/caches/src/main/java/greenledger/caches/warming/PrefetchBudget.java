package greenledger.caches.warming;

/// How many rows may be fetched that nobody has asked for yet: a share of those that were asked
/// for, saved up to a limit.
public final class PrefetchBudget {

    private final double share;
    private final int most;
    private double saved;

    /// @param share how many rows a read allows, on average
    /// @param most how many are fetched at once after a while without any
    public PrefetchBudget(double share, int most) {
        this.share = share;
        this.most = most;
    }

    /// Somebody has read something.
    public synchronized void earn() {
        saved = Math.min(most, saved + share);
    }

    /// How many of those wanted may be fetched; they are paid for.
    public synchronized int spend(int wanted) {
        int granted = (int) Math.min(wanted, saved);
        saved -= granted;
        return granted;
    }
}
