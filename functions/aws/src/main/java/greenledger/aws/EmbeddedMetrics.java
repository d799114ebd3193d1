package greenledger.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import greenledger.core.Metrics;
import java.io.PrintStream;
import java.time.InstantSource;

/// Metrics as lines of the log, out of which CloudWatch makes them: no request, no client.
///
/// After "Specification: Embedded metric format", Amazon CloudWatch User Guide.
public record EmbeddedMetrics(InstantSource clock, PrintStream log) implements Metrics {

    private static final String NAMESPACE = "GreenLedger";

    @Override
    public void count(String name, long amount) {
        ObjectNode line = Json.STORED.createObjectNode();
        ObjectNode directive =
                line.putObject("_aws")
                        .put("Timestamp", clock.millis())
                        .putArray("CloudWatchMetrics")
                        .addObject()
                        .put("Namespace", NAMESPACE);
        directive.putArray("Dimensions").addArray();
        directive.putArray("Metrics").addObject().put("Name", name).put("Unit", "Count");
        log.println(line.put(name, amount));
    }
}
