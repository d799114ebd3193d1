package greenledger.core.audit;

import java.util.concurrent.atomic.LongAdder;

/// Counts for [Totals], by many threads at once.
final class Tally {

    private final LongAdder streams = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder snapshots = new LongAdder();
    private final LongAdder witnesses = new LongAdder();
    private final LongAdder breaks = new LongAdder();

    void stream() {
        streams.increment();
    }

    void entry(Entry entry) {
        switch (entry) {
            case Entry.Committed _, Entry.Unreadable _ -> commits.increment();
            case Entry.Snapped _, Entry.UnreadableSnapshot _ -> snapshots.increment();
            case Entry.Stray _ -> {}
        }
    }

    boolean hasEntries() {
        return commits.sum() + snapshots.sum() > 0;
    }

    void witness() {
        witnesses.increment();
    }

    void broken() {
        breaks.increment();
    }

    Totals totals() {
        return new Totals(
                streams.sum(), commits.sum(), snapshots.sum(), witnesses.sum(), breaks.sum());
    }
}
