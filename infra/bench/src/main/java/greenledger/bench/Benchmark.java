package greenledger.bench;

import greenledger.bench.Measure.Quantity;
import greenledger.bench.layout.Layout;
import greenledger.local.meter.MeteringProxy;
import greenledger.local.meter.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Does the same to every layout and takes the numbers down.
final class Benchmark {

    private static final int RATED_BYTES = 500;

    private final Scope scope;
    private final MeteringProxy meter;
    private final DynamoDbClient dynamo;
    private final Consumer<String> progress;
    private final List<Measure> measures = new ArrayList<>();

    /// @param dynamo metered too, to replay with
    Benchmark(Scope scope, MeteringProxy meter, DynamoDbClient dynamo, Consumer<String> progress) {
        this.scope = scope;
        this.meter = meter;
        this.dynamo = dynamo;
        this.progress = progress;
    }

    /// All are warmed up before any is measured, and costs come before rates, so that none gains by
    /// coming later.
    List<Measure> run(List<Layout> layouts) throws InterruptedException {
        for (Layout layout : layouts) {
            warmUp(layout);
        }
        for (Layout layout : layouts) {
            progress.accept(layout.name() + ": costs");
            for (int bytes : scope.sizes()) {
                for (int length : scope.lengths()) {
                    costs(layout, bytes, length);
                }
            }
        }
        for (Layout layout : layouts) {
            progress.accept(layout.name() + ": rates");
            for (int writers : scope.writers()) {
                throughput(layout, writers, event(RATED_BYTES));
            }
            for (int segments : scope.segments()) {
                replay(layout, segments);
            }
        }
        return List.copyOf(measures);
    }

    private void warmUp(Layout layout) {
        fill(layout, "warm-up", 1, scope.warmUp(), event(RATED_BYTES));
        for (int i = 0; i < scope.warmUp(); i++) {
            layout.load("warm-up");
        }
        measures.add(
                new Measure(
                        layout.name(),
                        Quantity.SECOND_WRITERS_REFUSED,
                        0,
                        0,
                        2,
                        refusesSecondWriter(layout) ? 1 : 0));
    }

    /// Whether two that both believe to be next cannot both be.
    private boolean refusesSecondWriter(Layout layout) {
        try {
            layout.append("warm-up", scope.warmUp(), event(200));
            return false;
        } catch (Layout.NumberTaken _) {
            return true;
        }
    }

    private void costs(Layout layout, int bytes, int length) {
        String event = event(bytes);
        int streams = Math.max(2, Math.ceilDiv(scope.appends(), length));
        Latencies appends = new Latencies();
        Usage begin = meter.usage();
        for (int i = 0; i < streams; i++) {
            String stream = stream(bytes, length, i);
            for (int number = 1; number <= length; number++) {
                int next = number;
                appends.time(() -> layout.append(stream, next, event));
            }
        }
        Usage appended = meter.usage().since(begin);
        Taker taker = new Taker(layout, bytes, length);
        taker.take(Quantity.WRITE_UNITS_PER_APPEND, appended.write() / appends.count());
        taker.take(Quantity.REQUESTS_PER_APPEND, (double) appended.requests() / appends.count());
        taker.take(Quantity.APPEND_P50, appends.percentile(50));
        taker.take(Quantity.APPEND_P99, appends.percentile(99));
        loads(layout, bytes, length, streams, taker);
        reloads(layout, bytes, length, streams, taker);
    }

    private void loads(Layout layout, int bytes, int length, int streams, Taker taker) {
        Latencies loads = new Latencies();
        Usage begin = meter.usage();
        for (int i = 0; i < streams; i++) {
            String stream = stream(bytes, length, i);
            loads.time(() -> expect(length, layout.load(stream), layout, stream));
        }
        Usage loaded = meter.usage().since(begin);
        taker.take(Quantity.READ_UNITS_PER_COLD_LOAD, loaded.read() / streams);
        taker.take(Quantity.REQUESTS_PER_COLD_LOAD, (double) loaded.requests() / streams);
        taker.take(Quantity.COLD_LOAD_P50, loads.percentile(50));
        taker.take(Quantity.COLD_LOAD_P99, loads.percentile(99));
    }

    /// One event more than the reader knows.
    private void reloads(Layout layout, int bytes, int length, int streams, Taker taker) {
        for (int i = 0; i < streams; i++) {
            layout.append(stream(bytes, length, i), length + 1, event(bytes));
        }
        Usage begin = meter.usage();
        for (int i = 0; i < streams; i++) {
            String stream = stream(bytes, length, i);
            expect(1, layout.reload(stream, length), layout, stream);
        }
        Usage reloaded = meter.usage().since(begin);
        taker.take(Quantity.READ_UNITS_PER_WARM_LOAD, reloaded.read() / streams);
        taker.take(Quantity.REQUESTS_PER_WARM_LOAD, (double) reloaded.requests() / streams);
    }

    private void throughput(Layout layout, int writers, String event) throws InterruptedException {
        long begin = System.nanoTime();
        inParallel(
                writers,
                writer -> fill(layout, "burst-" + writers + "-" + writer, 1, scope.burst(), event));
        double seconds = (System.nanoTime() - begin) / 1e9;
        measures.add(
                new Measure(
                        layout.name(),
                        Quantity.APPENDS_PER_SECOND,
                        event.length(),
                        0,
                        writers,
                        writers * scope.burst() / seconds));
    }

    private void replay(Layout layout, int segments) throws InterruptedException {
        List<Integer> events = new ArrayList<>();
        long begin = System.nanoTime();
        inParallel(
                segments,
                segment -> {
                    int found = 0;
                    for (ScanResponse page :
                            dynamo.scanPaginator(scan ->
                                    scan.tableName(layout.table())
                                            .consistentRead(true)
                                            .segment(segment)
                                            .totalSegments(segments))) {
                        found += page.items().stream().mapToInt(layout::events).sum();
                    }
                    synchronized (events) {
                        events.add(found);
                    }
                });
        double seconds = (System.nanoTime() - begin) / 1e9;
        int all = events.stream().mapToInt(Integer::intValue).sum();
        measures.add(
                new Measure(
                        layout.name(),
                        Quantity.REPLAYED_PER_SECOND,
                        0,
                        0,
                        segments,
                        all / seconds));
    }

    private static void fill(Layout layout, String stream, int from, int to, String event) {
        for (int number = from; number <= to; number++) {
            layout.append(stream, number, event);
        }
    }

    private static void inParallel(int threads, Consumer<Integer> work)
            throws InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int part = i;
                parts.add(executor.submit(() -> work.accept(part)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the benchmark failed", e.getCause());
        }
    }

    /// A layout that reads too little would be cheap.
    private static void expect(int expected, int read, Layout layout, String stream) {
        if (read != expected) {
            throw new IllegalStateException(
                    layout.name() + " read " + read + " of " + expected + " events of " + stream);
        }
    }

    private static String stream(int bytes, int length, int number) {
        return bytes + "-" + length + "-" + number;
    }

    /// JSON of so many bytes, no two characters of it worth compressing away.
    private static String event(int bytes) {

        StringBuilder noise = new StringBuilder("{\"x\":\"");
        Random random = new Random(bytes);
        while (noise.length() < bytes - 2) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.append("\"}").toString();
    }

    /// Takes numbers down for one cell of the table.
    private final class Taker {
        private final Layout layout;
        private final int bytes;
        private final int length;

        Taker(Layout layout, int bytes, int length) {
            this.layout = layout;
            this.bytes = bytes;
            this.length = length;
        }

        void take(Quantity quantity, double value) {
            measures.add(new Measure(layout.name(), quantity, bytes, length, 0, value));
        }
    }
}
