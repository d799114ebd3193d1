package greenledger.bench;

import java.util.List;

/// How much is measured.
///
/// @param warmUp so many appends before anything is measured
/// @param appends at least so many make one number of a cost or a latency
/// @param burst how many each writer appends to make one number of a throughput
public record Scope(
        List<Integer> sizes,
        List<Integer> lengths,
        int warmUp,
        int appends,
        List<Integer> writers,
        int burst,
        List<Integer> segments) {

    public Scope {
        sizes = List.copyOf(sizes);
        lengths = List.copyOf(lengths);
        writers = List.copyOf(writers);
        segments = List.copyOf(segments);
    }

    /// All that the README shows.
    static Scope whole() {
        return new Scope(
                List.of(200, 500, 1000),
                List.of(10, 60, 300),
                100,
                120,
                List.of(1, 8),
                150,
                List.of(1, 4, 8));
    }
}
