package greenledger.core.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// What an audit told, and how much it looked at.
record HeardBreaks(List<Break> breaks, LongAdder items) implements Observer {

    HeardBreaks() {
        this(new ArrayList<>(), new LongAdder());
    }

    @Override
    public void looked(long more) {
        items.add(more);
    }

    @Override
    public void found(Break found) {
        breaks.add(found);
    }

    /// By place.
    List<Break> sorted() {
        return breaks.stream()
                .sorted(
                        Comparator.comparing(Break::stream)
                                .thenComparingLong(Break::revision)
                                .thenComparing(Break::kind))
                .toList();
    }
}
