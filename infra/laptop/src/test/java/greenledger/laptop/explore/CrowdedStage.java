package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.explore.Stage;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.journal.JournalStore;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// A stage with many executions, whose functions really run at the same time. Time stands still
/// while any of them does.
final class CrowdedStage implements Stage, TaskPort, AutoCloseable {

    private static final Account ACCOUNT = new Account("aws", "local", "000000000000");
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final VirtualTime time;
    private final Company company;
    private final Random chance;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final Engine engine;
    private final Executions executions;
    private final StateMachine machine;
    private int underway;
    private boolean repaired;

    CrowdedStage(String definition, VirtualTime time, Company company, long seed)
            throws ServiceException {
        this.time = time;
        this.company = company;
        this.chance = new Random(seed);
        this.engine = new Engine(time, this, JournalStore.NONE);
        this.executions = new Executions(engine, ACCOUNT, new Random(seed));
        this.machine =
                new StateMachines(ACCOUNT, time::now)
                        .create(
                                "transfers",
                                StateMachineType.STANDARD,
                                ACCOUNT.roleArn("transfers"),
                                definition);
    }

    @Override
    public void after(Duration delay, Runnable happening) {
        time.at(time.now().plus(delay), happening);
    }

    @Override
    public synchronized void start(String name, JsonNode input) throws ServiceException {
        executions.start(machine, Optional.of(name), input);
    }

    /// Handlers call from threads of their own; the executions go on in that of the stage.
    @Override
    public boolean returnToken(String token, TaskOutcome outcome) {
        answers.add(() -> engine.returnToken(token, outcome));
        return true;
    }

    /// One call in ten goes wrong.
    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        switch (repaired ? 0 : chance.nextInt(60)) {
            case 1 -> answer(answer, TaskOutcome.failed("Runtime.ExitError", "killed"));
            case 2 -> run(request, _ -> answer(answer, TaskOutcome.failed("Lost", "afterwards")));
            case 3 -> run(request, _ -> {});
            case 4 -> answer(answer, TaskOutcome.failed("Lambda.TooManyRequestsException", "?"));
            case 5 -> {
                run(request, _ -> {});
                run(request, outcome -> answer(answer, outcome));
            }
            case 6 -> {}
            default -> run(request, outcome -> answer(answer, outcome));
        }
    }

    List<Run> runs() {
        return engine.runs();
    }

    void repair() {
        repaired = true;
    }

    /// Lets happen all that ever will.
    void runOut() throws InterruptedException {
        boolean more = true;
        while (more) {
            while (underway > 0 || !answers.isEmpty()) {
                answers.take().run();
            }
            more = time.step();
            time.advance(MOMENT);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        engine.close();
    }

    private void run(TaskRequest request, Consumer<TaskOutcome> answer) {
        underway++;
        threads.execute(() ->
                new FunctionTasks(
                                (function, payload, result) ->
                                        result.accept(company.invoke(function, payload)),
                                time::now)
                        .start(
                                request,
                                outcome ->
                                        answers.add(() -> {
                                            underway--;
                                            answer.accept(outcome);
                                        })));
    }

    private void answer(Consumer<TaskOutcome> answer, TaskOutcome outcome) {
        after(MOMENT.plusMillis(chance.nextInt(100)), () -> answer.accept(outcome));
    }
}
