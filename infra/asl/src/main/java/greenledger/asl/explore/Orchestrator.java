package greenledger.asl.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.Run;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.service.Executions;
import greenledger.asl.service.ServiceException;
import greenledger.asl.service.StateMachine;
import greenledger.asl.service.StateMachines;
import greenledger.asl.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/// The interpreter with one state machine, which can be killed and comes back a second later.
final class Orchestrator implements Stage {

    private static final Account ACCOUNT = new Account("aws", "local", "000000000000");
    private static final Duration DOWN = Duration.ofSeconds(1);

    /// From one start of the process to its death.
    private record Life(Engine engine, Executions executions) {}

    private final VirtualTime time;
    private final TaskPort tasks;
    private final BiConsumer<Run, Outcome> ended;
    private final StateMachine machine;
    private final MemoryJournals journals = new MemoryJournals();
    private Optional<Life> life;

    /// @param ended is told of each execution that ends
    Orchestrator(
            String definition, VirtualTime time, TaskPort tasks, BiConsumer<Run, Outcome> ended) {
        this.time = time;
        this.tasks = tasks;
        this.ended = ended;
        this.machine = machine(definition, time);
        this.life = Optional.of(begin());
    }

    @Override
    public void after(Duration delay, Runnable happening) {
        time.at(time.now().plus(delay), happening);
    }

    @Override
    public void start(String name, JsonNode input) throws ServiceException {
        living().executions().start(machine, Optional.of(name), input);
    }

    @Override
    public boolean returnToken(String token, TaskOutcome outcome) {
        return living().engine().returnToken(token, outcome);
    }

    List<Run> runs() {
        return life.map(alive -> alive.engine().runs()).orElse(List.of());
    }

    Optional<Run> find(String executionArn) {
        return life.flatMap(alive -> alive.engine().find(executionArn));
    }

    void kill() {
        living().engine().close();
        life = Optional.empty();
        after(
                DOWN,
                () -> {
                    Life next = begin();
                    life = Optional.of(next);
                    next.engine().recover();
                });
    }

    private Life begin() {
        Engine engine =
                new Engine(
                        time,
                        tasks,
                        journals,
                        (run, outcome) -> outcome.ifPresent(how -> ended.accept(run, how)));
        return new Life(engine, new Executions(engine, ACCOUNT, new Random(1)));
    }

    private Life living() {
        return life.orElseThrow(() -> new IllegalStateException("The orchestrator is down"));
    }

    private static StateMachine machine(String definition, VirtualTime time) {
        try {
            return new StateMachines(ACCOUNT, time::now)
                    .create("saga", StateMachineType.STANDARD, ACCOUNT.roleArn("saga"), definition);
        } catch (ServiceException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
