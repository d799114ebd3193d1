package greenledger.local.ledger.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.explore.Stage;
import greenledger.asl.explore.Verdict;
import greenledger.asl.explore.World;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.runtime.Run;
import java.util.ArrayList;
import java.util.List;

/// A world that counts what its saga uses, and not what the people around it do.
final class MeteredWorld implements World {

    private final World world;
    private int invocations;
    private final List<String> entered = new ArrayList<>();

    MeteredWorld(World world) {
        this.world = world;
    }

    int invocations() {
        return invocations;
    }

    /// Each start, and each state that was entered.
    List<String> transitions() {
        return List.copyOf(entered);
    }

    @Override
    public void begin(Stage stage) {
        world.begin(stage);
    }

    @Override
    public Result invoke(String function, JsonNode payload) {
        invocations++;
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
                .forEach(event -> entered.add(event.toString()));
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
}
