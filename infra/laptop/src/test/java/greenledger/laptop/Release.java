package greenledger.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import java.util.function.UnaryOperator;

/// A release of a function, which reads bodies in its own way.
record Release(LambdaFunction delegate, UnaryOperator<String> reading)
        implements DelegatingFunction {

    @Override
    public Outcome invoke(byte[] payload) {
        JsonNode event = Ledger.json(new String(payload, UTF_8));
        for (JsonNode record : event.path("Records")) {
            String body = reading.apply(record.path("body").asText());
            ((ObjectNode) record).put("body", body);
        }
        return delegate.invoke(event.toString().getBytes(UTF_8));
    }
}
