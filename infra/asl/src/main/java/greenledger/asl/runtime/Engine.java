package greenledger.asl.runtime;

import greenledger.asl.engine.Execution;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.journal.Journal;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Starts executions, finds them again, and brings what others return to whoever waits for it.
public final class Engine implements AutoCloseable {

    private final Scheduler scheduler;
    private final JournalStore journals;
    private final ActivityQueues activities = new ActivityQueues();
    private final Tasks tasks;
    private final StatusListener statuses;
    private final Map<String, Run> runs = new ConcurrentSkipListMap<>();

    public Engine(Scheduler scheduler, TaskPort port, JournalStore journals) {
        this(scheduler, port, journals, StatusListener.NOBODY);
    }

    /// @param statuses hears of each execution that starts, ends or is redriven
    public Engine(
            Scheduler scheduler, TaskPort port, JournalStore journals, StatusListener statuses) {
        this.scheduler = scheduler;
        this.journals = journals;
        this.tasks = new Tasks(port, activities);
        this.statuses = statuses;
    }

    /// Starts an execution; its ARN must be new. An Express execution is forgotten when it ends.
    public Run start(ExecutionSpec spec) {
        Run run = add(new Execution(spec), journals.create(spec));
        if (spec.type() == StateMachineType.EXPRESS) {
            run.whenDone(_ -> runs.remove(spec.arn()));
        }
        run.deliver(new Input.Started());
        return run;
    }

    /// Takes up again all executions of the journals: those that had not ended go on.
    public List<Run> recover() {
        List<Run> recovered =
                journals.recover().stream()
                        .map(found -> add(found.replay(), found.journal()))
                        .toList();
        // Only now: one of them may wait for another.
        recovered.forEach(Run::resume);
        return recovered;
    }

    public Optional<Run> find(String executionArn) {
        return Optional.ofNullable(runs.get(executionArn));
    }

    /// All runs, in the order of their ARNs.
    public List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /// Brings back a task token; false if nobody waits for it.
    public boolean returnToken(String token, TaskOutcome outcome) {
        return tasks.returned(token, outcome);
    }

    public boolean heartbeat(String token) {
        return tasks.heartbeat(token);
    }

    /// The next task of an activity, for this worker; empty when there is none.
    public Optional<TaskRequest> takeActivity(String activityArn, String worker) {
        Optional<TaskRequest> task = activities.poll(activityArn);
        return task.filter(request -> tasks.taken(request.token(), worker))
                .or(() -> task.flatMap(_ -> takeActivity(activityArn, worker)));
    }

    /// As [#takeActivity(String, String)], but waits for a task to come, at most for so long.
    public Optional<TaskRequest> takeActivity(String activityArn, String worker, Duration patience)
            throws InterruptedException {
        Optional<TaskRequest> task = activities.poll(activityArn, patience);
        return task.filter(request -> tasks.taken(request.token(), worker));
    }

    /// Stops all executions where they are, as a crash would: another engine can recover them.
    @Override
    public void close() {
        runs.values().forEach(Run::halt);
    }

    private Run add(Execution execution, Journal journal) {
        Run run = new Run(execution, scheduler, tasks, journal, statuses);
        if (runs.putIfAbsent(execution.spec().arn(), run) != null) {
            throw new IllegalArgumentException("Exists already: " + execution.spec().arn());
        }
        return run;
    }
}
