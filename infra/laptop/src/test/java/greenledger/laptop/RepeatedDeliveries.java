package greenledger.laptop;

import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/// Sources that deliver at least once, as those of Lambda do: each batch twice, because its first
/// answer is lost, and some once more, after a later one.
///
/// @param repeated how many batches came to each function that it had been given before
/// @param late and how many of them after a later one
record RepeatedDeliveries(Map<String, LongAdder> repeated, Map<String, LongAdder> late)
        implements UnaryOperator<LambdaFunction> {

    /// Each so many batches, the one before it comes late.
    private static final int LATE = 3;

    RepeatedDeliveries() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Override
    public LambdaFunction apply(LambdaFunction function) {
        return new Repeated(this, function, new AtomicInteger(), new AtomicReference<>());
    }

    private static void count(Map<String, LongAdder> batches, LambdaFunction function) {
        batches.computeIfAbsent(function.name(), _ -> new LongAdder()).increment();
    }

    private record Repeated(
            RepeatedDeliveries source,
            LambdaFunction delegate,
            AtomicInteger batches,
            AtomicReference<byte[]> earlier)
            implements DelegatingFunction {

        @Override
        public Outcome invoke(byte[] batch) {
            Outcome _ = delegate.invoke(batch);
            count(source.repeated, delegate);
            Outcome answer = delegate.invoke(batch);
            Optional<byte[]> before = Optional.ofNullable(earlier.getAndSet(batch));
            if (batches.incrementAndGet() % LATE == 0 && before.isPresent()) {
                count(source.repeated, delegate);
                count(source.late, delegate);
                Outcome _ = delegate.invoke(before.get());
            }
            return answer;
        }
    }
}
