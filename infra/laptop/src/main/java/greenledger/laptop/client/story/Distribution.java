package greenledger.laptop.client.story;

import java.time.Duration;
import java.util.List;

/// How long something took, many times over.
public record Distribution(List<Duration> sorted) {

    public Distribution {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("A distribution has at least one value.");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /// The least value that so many percent do not exceed (nearest rank).
    public Duration percentile(int percent) {
        int rank = Math.ceilDiv(percent * sorted.size(), 100);
        return sorted.get(Math.max(1, rank) - 1);
    }

    @Override
    public String toString() {
        return "p50 %s   p90 %s   p99 %s   max %s"
                .formatted(
                        milliseconds(percentile(50)),
                        milliseconds(percentile(90)),
                        milliseconds(percentile(99)),
                        milliseconds(percentile(100)));
    }

    private static String milliseconds(Duration time) {
        return "%.1f ms".formatted(time.toNanos() / 1e6);
    }
}
