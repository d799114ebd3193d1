package greenledger.laptop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// The spans among the lines of a log, by their traces.
record CollectedSpans(Map<String, Queue<TracedSpan>> traces) implements Consumer<String> {

    CollectedSpans() {
        this(new ConcurrentHashMap<>());
    }

    @Override
    public void accept(String line) {
        TracedSpan.of(line)
                .ifPresent(span ->
                        traces.computeIfAbsent(span.trace(), _ -> new ConcurrentLinkedQueue<>())
                                .add(span));
    }

    Collection<TracedSpan> of(String trace) {
        return List.copyOf(traces.getOrDefault(trace, new ConcurrentLinkedQueue<>()));
    }
}
