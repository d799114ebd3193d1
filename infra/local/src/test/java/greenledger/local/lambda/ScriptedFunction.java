package greenledger.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A function that a test writes in a line, and that keeps the events it got.
public final class ScriptedFunction implements LambdaFunction {

    private final String name;
    private final Function<JsonNode, Outcome> script;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private ScriptedFunction(String name, Function<JsonNode, Outcome> script) {
        this.name = name;
        this.script = script;
    }

    public static ScriptedFunction of(String name, Function<JsonNode, Outcome> script) {
        return new ScriptedFunction(name, script);
    }

    public static ScriptedFunction answering(String name, String json) {
        return of(name, _ -> answered(json));
    }

    public static Outcome answered(String json) {
        return new Outcome.Answered(json.getBytes(UTF_8));
    }

    public static Outcome failed(String message) {
        return new Outcome.Failed("java.lang.IllegalStateException", message, List.of());
    }

    public List<JsonNode> events() {
        return events;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String arn() {
        return "arn:aws:lambda:eu-central-1:000000000000:function:" + name;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Outcome invoke(byte[] payload) {
        JsonNode event = Json.read(payload).orElseThrow();
        events.add(event);
        return script.apply(event);
    }
}
