package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.explore.Stage;
import greenledger.asl.explore.Verdict;
import greenledger.asl.explore.World;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.runtime.Run;
import greenledger.local.meter.MeteringProxy;
import greenledger.local.meter.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A world that counts what its functions use, each by itself, and what its saga enters.
final class MeteredWorld implements World {

    private final TransferWorld world;
    private final MeteringProxy meter;
    private final Map<String, Usage> usage = new TreeMap<>();
    private final Map<String, Integer> invocations = new TreeMap<>();
    private final List<String> entered = new ArrayList<>();

    /// @param meter between the functions and DynamoDB
    MeteredWorld(TransferWorld world, MeteringProxy meter) {
        this.world = world;
        this.meter = meter;
        world.company().watchedBy(this::count);
    }

    /// What the named functions asked of DynamoDB, each of them in one invocation.
    Usage usage(List<String> functions) {
        Usage all = Usage.NONE;
        for (String function : functions) {
            if (invocations.getOrDefault(function, 0) != 1) {
                throw new AssertionError(function + " once, but: " + invocations);
            }
            all = all.and(usage.getOrDefault(function, Usage.NONE));
        }
        return all;
    }

    /// How often each function ran.
    Map<String, Integer> invocations() {
        return Map.copyOf(invocations);
    }

    /// Each start, and each state that was entered.
    List<String> transitions() {
        return List.copyOf(entered);
    }

    int notices() {
        return world.company().notices().size();
    }

    @Override
    public void begin(Stage stage) {
        world.begin(stage);
    }

    @Override
    public Result invoke(String function, JsonNode payload) {
        return world.invoke(function, payload);
    }

    @Override
    public void invokeMidway(String function, JsonNode payload) {
        world.invokeMidway(function, payload);
    }

    @Override
    public Runnable invokeUntilWriting(String function, JsonNode payload) {
        return world.invokeUntilWriting(function, payload);
    }

    @Override
    public void ended(Run run, Outcome outcome) {
        entered.add("start");
        run.history().stream()
                .filter(event -> event.type().text().endsWith("StateEntered"))
                .forEach(event -> entered.add(event.details().path("name").asText()));
        world.ended(run, outcome);
    }

    @Override
    public boolean settle() {
        return world.settle();
    }

    @Override
    public Verdict judge() {
        return world.judge();
    }

    private Result count(String function, Supplier<Result> invocation) {
        Usage before = meter.usage();
        Result result = invocation.get();
        String name = function.replaceFirst("local-(\\w+)Function", "$1");
        usage.merge(name, meter.usage().since(before), Usage::and);
        invocations.merge(name, 1, Integer::sum);
        return result;
    }
}
