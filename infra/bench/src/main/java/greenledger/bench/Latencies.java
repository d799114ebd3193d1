package greenledger.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long calls took.
final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    void time(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        nanos.add(System.nanoTime() - begin);
    }

    int count() {
        return nanos.size();
    }

    /// Milliseconds within which so many of 100 were done.
    double percentile(double percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
