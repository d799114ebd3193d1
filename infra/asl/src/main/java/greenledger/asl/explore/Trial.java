package greenledger.asl.explore;

import greenledger.asl.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;

/// One scenario, played to its end.
public final class Trial {

    private static final int MOST_STEPS = 1_000;
    private static final int MOST_ROUNDS = 5;

    private final Scenario scenario;
    private final VirtualTime time;
    private final World world;
    private final FaultyFunctions functions;
    private final Orchestrator orchestrator;
    private final List<String> violations = new ArrayList<>();

    /// Opens a world of its own.
    ///
    /// @param time whose alarms are all its own
    public Trial(Saga saga, Scenario scenario, VirtualTime time) {
        this.scenario = scenario;
        this.time = time;
        this.world = saga.open(scenario, time);
        this.functions = new FaultyFunctions(scenario, time, world, this::orchestrator);
        this.orchestrator = new Orchestrator(saga.definition(), time, functions, world::ended);
    }

    /// Plays it until nothing moves any more, lets what is late happen, has people settle what is
    /// left to them, and looks whether all is well.
    public Result run() {
        world.begin(orchestrator);
        runOut();
        functions.straggle();
        runOut();
        functions.repair();
        int rounds = 0;
        while (rounds < MOST_ROUNDS && world.settle()) {
            runOut();
            rounds++;
        }
        if (rounds == MOST_ROUNDS) {
            violations.add("There is still something to settle after %d rounds".formatted(rounds));
        }
        orchestrator.runs().stream()
                .filter(run -> run.outcome().isEmpty())
                .forEach(run -> violations.add("%s never ends".formatted(run.spec().name())));
        Verdict verdict = world.judge();
        violations.addAll(verdict.violations());
        return new Result(
                scenario,
                violations.isEmpty() ? verdict.ending() : Ending.VIOLATED,
                violations,
                functions.calls());
    }

    private Orchestrator orchestrator() {
        return orchestrator;
    }

    private void runOut() {
        int steps = 0;
        while (steps < MOST_STEPS && time.step()) {
            steps++;
        }
        if (steps == MOST_STEPS) {
            violations.add("It never comes to rest");
        }
    }
}
