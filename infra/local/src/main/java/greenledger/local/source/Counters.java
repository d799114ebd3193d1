package greenledger.local.source;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// What an event source mapping counts as it goes.
final class Counters {

    final LongAdder delivered = new LongAdder();
    final LongAdder filtered = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder retried = new LongAdder();
    final LongAdder deadLettered = new LongAdder();
    final LongAdder dropped = new LongAdder();
    final LongAdder troubles = new LongAdder();

    SourceHealth health(String mapping, long waiting, Duration lag) {
        return new SourceHealth(
                mapping,
                delivered.sum(),
                filtered.sum(),
                failed.sum(),
                retried.sum(),
                deadLettered.sum(),
                dropped.sum(),
                troubles.sum(),
                waiting,
                lag);
    }
}
