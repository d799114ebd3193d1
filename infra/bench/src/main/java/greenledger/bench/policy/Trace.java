package greenledger.bench.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// What was read, one read after the other.
final class Trace {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /// Traces tell no times: ten reads a second are what a busy ledger has.
    private static final Duration PACE = Duration.ofMillis(100);

    private final String name;
    private final int[] keys;
    private final int[] callers;
    private final int views;

    /// @param keys what was read: numbers from 0 on, each given to one row. With several views, row
    ///   `lot * views + view` is that view of that lot
    /// @param callers by whom, in the same order
    /// @param views how many views there are of one thing
    Trace(String name, int[] keys, int[] callers, int views) {
        this.name = name;
        this.keys = keys.clone();
        this.callers = callers.clone();
        this.views = views;
    }

    /// Of one caller and one view.
    static Trace of(String name, Iterable<?> read) {
        Map<Object, Integer> numbers = new HashMap<>();
        IntStream.Builder keys = IntStream.builder();
        read.forEach(each -> keys.add(numbers.computeIfAbsent(each, _ -> numbers.size())));
        int[] all = keys.build().toArray();
        return new Trace(name, all, new int[all.length], 1);
    }

    String name() {
        return name;
    }

    int views() {
        return views;
    }

    int length() {
        return keys.length;
    }

    int key(int read) {
        return keys[read];
    }

    int caller(int read) {
        return callers[read];
    }

    Instant at(int read) {
        return BEGIN.plus(PACE.multipliedBy(read));
    }

    int[] keys() {
        return keys.clone();
    }

    /// How many different keys there are.
    int distinct() {
        return (int) Arrays.stream(keys).distinct().count();
    }

    @Override
    public String toString() {
        return name;
    }
}
