package greenledger.asl.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import greenledger.asl.draw.history.Execution;
import greenledger.asl.lint.graph.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Definitions and histories to draw.
public final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /// The good saga.
    public static Scope transfer() {
        return Scope.read(resource("transfer.asl.json"));
    }

    /// How one of its executions went: `completed`, `parked` or `running`.
    public static Execution execution(String how) {
        return Execution.read(resource("transfer-" + how + ".history.json"));
    }

    /// A definition given as text.
    public static Scope machine(String definition) {
        return Scope.read(json(definition));
    }

    /// An execution given as events.
    public static Execution history(String events) {
        return Execution.read(json(events));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/greenledger/asl/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
