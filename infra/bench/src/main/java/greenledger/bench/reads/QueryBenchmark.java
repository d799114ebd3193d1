package greenledger.bench.reads;

import greenledger.aws.fixture.Invocation;
import greenledger.core.ReadLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// `GET /lots/{id}` in a warm environment, from the event that API Gateway hands over to the answer
/// that it gets back, by the level at which the row is found.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryBenchmark {

    @Param({"ENVIRONMENT", "DAX", "TABLE"})
    public ReadLevel level = ReadLevel.TABLE;

    /// Of a hundred; the rest are first reads.
    private static final int ENOUGH = 90;

    private Optional<Shop> shop = Optional.empty();
    private int next;

    @Setup
    public void open() throws IOException {
        shop = Optional.of(Shop.open(level));
    }

    /// Otherwise it would be the price of another level.
    @TearDown
    public void checkWhereRowsWereFound() {
        try (Shop open = shop.orElseThrow()) {
            long share = open.share(level);
            if (share < ENOUGH) {
                throw new IllegalStateException(
                        "Only " + share + " % of the rows were found at " + level);
            }
        }
    }

    @Benchmark
    public byte[] getLot() throws IOException {
        Shop open = shop.orElseThrow();
        next = (next + 1) % open.requests().size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        open.handler()
                .handleRequest(
                        new ByteArrayInputStream(open.requests().get(next)), out, new Invocation());
        return out.toByteArray();
    }
}
