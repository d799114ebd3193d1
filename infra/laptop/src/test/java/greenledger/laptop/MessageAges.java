package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// How old messages were when their function was last given one, in seconds: a queue tells nobody
/// while somebody is at it.
///
/// @param highest by the name of the function
record MessageAges(Map<String, Double> highest) implements UnaryOperator<LambdaFunction> {

    MessageAges() {
        this(new ConcurrentHashMap<>());
    }

    double of(String function) {
        return highest.getOrDefault("local-" + function + "Function", 0.0);
    }

    @Override
    public LambdaFunction apply(LambdaFunction function) {
        return new Observed(this, function);
    }

    private void note(String function, JsonNode record) {
        JsonNode sent = record.at("/attributes/SentTimestamp");
        if (sent.isTextual()) {
            double seconds = (System.currentTimeMillis() - sent.asLong()) / 1000.0;
            highest.merge(function, seconds, Math::max);
        }
    }

    private record Observed(MessageAges ages, LambdaFunction delegate)
            implements DelegatingFunction {

        @Override
        public Outcome invoke(byte[] batch) {
            Ledger.json(new String(batch, StandardCharsets.UTF_8))
                    .path("Records")
                    .forEach(record -> ages.note(name(), record));
            return delegate.invoke(batch);
        }
    }
}
