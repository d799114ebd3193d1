package greenledger.caches;

import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Some readers that go on asking for a while, each for one row after the other.
record Readers(ViewReader reader, List<ViewKey> keys, int number) {

    /// @param slowest how long ninety-nine of a hundred waited at most
    record Tally(int reads, int failed, Duration slowest) {}

    Tally readFor(Duration time) throws InterruptedException, ExecutionException {
        List<Long> nanos = new ArrayList<>();
        int failed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int each = 0; each < number; each++) {
                all.add(threads.submit(one(new Random(each), time)));
            }
            for (Future<List<Long>> each : all) {
                for (long taken : each.get()) {
                    nanos.add(Math.abs(taken));
                    failed += taken < 0 ? 1 : 0;
                }
            }
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Tally(
                sorted.size(), failed, Duration.ofNanos(sorted.get(sorted.size() * 99 / 100)));
    }

    /// How long each read took; negative when it failed.
    private Callable<List<Long>> one(Random random, Duration time) {
        return () -> {
            List<Long> nanos = new ArrayList<>();
            long end = System.nanoTime() + time.toNanos();
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                boolean found = isFound(keys.get(random.nextInt(keys.size())));
                long taken = System.nanoTime() - start;
                nanos.add(found ? taken : -taken);
            }
            return nanos;
        };
    }

    private boolean isFound(ViewKey key) {
        try {
            return reader.find(key, ViewReader.ANY).isPresent();
        } catch (RuntimeException _) {
            return false;
        }
    }
}
