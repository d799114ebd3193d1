package greenledger.local.ledger;

import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import java.time.Duration;
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
            LambdaFunction function,
            AtomicInteger batches,
            AtomicReference<byte[]> earlier)
            implements LambdaFunction {

        @Override
        public String name() {
            return function.name();
        }

        @Override
        public String arn() {
            return function.arn();
        }

        @Override
        public Duration timeout() {
            return function.timeout();
        }

        @Override
        public Outcome invoke(byte[] batch) {
            Outcome _ = function.invoke(batch);
            count(source.repeated, function);
            Outcome answer = function.invoke(batch);
            Optional<byte[]> before = Optional.ofNullable(earlier.getAndSet(batch));
            if (batches.incrementAndGet() % LATE == 0 && before.isPresent()) {
                count(source.repeated, function);
                count(source.late, function);
                Outcome _ = function.invoke(before.get());
            }
            return answer;
        }
    }
}
