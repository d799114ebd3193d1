package greenledger.asl.runtime;

import greenledger.asl.engine.Effect;
import greenledger.asl.engine.Execution;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.Outcome;
import greenledger.asl.history.HistoryEvent;
import greenledger.asl.journal.Journal;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.time.Scheduler;
import greenledger.asl.time.Scheduler.Appointment;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One execution in time. Its inputs are journalled before they have any effect.
public final class Run {

    private final Execution execution;
    private final Scheduler scheduler;
    private final Tasks tasks;
    private final Journal journal;
    private final StatusListener statuses;
    private final Map<Long, Appointment> appointments = new HashMap<>();
    private final Deque<Input> inbox = new ArrayDeque<>();
    private final List<Consumer<Outcome>> waiting = new ArrayList<>();
    private final List<Runnable> notices = new ArrayList<>();
    private boolean busy;
    private boolean halted;

    Run(
            Execution execution,
            Scheduler scheduler,
            Tasks tasks,
            Journal journal,
            StatusListener statuses) {
        this.execution = execution;
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.journal = journal;
        this.statuses = statuses;
    }

    public ExecutionSpec spec() {
        return execution.spec();
    }

    public synchronized List<HistoryEvent> history() {
        return execution.history();
    }

    /// Empty while it runs.
    public synchronized Optional<Outcome> outcome() {
        return execution.outcome();
    }

    public synchronized Optional<Instant> startDate() {
        return execution.startDate();
    }

    public synchronized Optional<Instant> stopDate() {
        return execution.stopDate();
    }

    public synchronized int redrives() {
        return execution.redrives();
    }

    /// Calls back when the execution has ended; at once if it has.
    public void whenDone(Consumer<Outcome> listener) {
        Optional<Outcome> ended;
        synchronized (this) {
            ended = execution.outcome();
            if (ended.isEmpty()) {
                waiting.add(listener);
            }
        }
        ended.ifPresent(listener);
    }

    /// Brings an input; false if it comes too late to matter, or after the engine was closed.
    public boolean deliver(Input input) {
        boolean expected;
        List<Runnable> due;
        synchronized (this) {
            expected = !halted && execution.expects(input);
            if (expected) {
                inbox.add(input);
            }
            due = busy ? List.of() : work();
        }
        due.forEach(Runnable::run);
        return expected;
    }

    /// Asks once more for all that was under way when the process ended; starts what had not even
    /// started.
    void resume() {
        List<Runnable> due;
        synchronized (this) {
            busy = true;
            execution.outstanding().forEach(this::perform);
            if (execution.outcome().isPresent()) {
                journal.rest();
            }
            inbox.addFirst(new Input.Started());
            due = work();
        }
        due.forEach(Runnable::run);
    }

    /// Nothing happens any more, and nothing more is journalled.
    synchronized void halt() {
        halted = true;
        inbox.clear();
        appointments.values().forEach(Appointment::cancel);
        appointments.clear();
        journal.rest();
    }

    /// Takes all that has come: an answer that comes while effects are performed waits until they
    /// are. Gives back whom to tell of the end, once the lock is free: whoever is told may turn to
    /// other runs, which must not wait for this one.
    private List<Runnable> work() {
        busy = true;
        try {
            for (Input input = inbox.poll(); input != null; input = inbox.poll()) {
                take(input);
            }
        } finally {
            busy = false;
        }
        List<Runnable> due = List.copyOf(notices);
        notices.clear();
        return due;
    }

    private void take(Input input) {
        if (input instanceof Input.TimerFired(var timer)) {
            appointments.remove(timer);
        }
        if (execution.expects(input)) {
            Instant at = scheduler.now();
            journal.append(input, at);
            List<Effect> effects = execution.accept(input, at);
            tellOf(input);
            effects.forEach(this::perform);
            if (execution.outcome().isPresent()) {
                journal.rest();
            }
        }
    }

    /// Executions that nobody keeps have no status to tell of.
    private void tellOf(Input input) {
        boolean begins = input instanceof Input.Started || input instanceof Input.RedriveRequested;
        if (begins && spec().type() == StateMachineType.STANDARD) {
            notices.add(() -> statuses.changed(this, Optional.empty()));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartTask(var request) -> tasks.start(this, request);
            case Effect.AwaitToken(var request) -> tasks.await(this, request);
            case Effect.WatchJob(var request, var submitted) ->
                    tasks.watch(this, request, submitted);
            case Effect.ForgetTask(var request) -> tasks.forget(request);
            case Effect.SetTimer(var timer, var at) ->
                    appointments.put(
                            timer, scheduler.at(at, () -> deliver(new Input.TimerFired(timer))));
            case Effect.CancelTimer(var timer) -> {
                Appointment appointment = appointments.remove(timer);
                if (appointment != null) {
                    appointment.cancel();
                }
            }
            case Effect.Finish(var outcome) -> {
                if (spec().type() == StateMachineType.STANDARD) {
                    notices.add(() -> statuses.changed(this, Optional.of(outcome)));
                }
                List<Consumer<Outcome>> listeners = List.copyOf(waiting);
                waiting.clear();
                listeners.forEach(listener -> notices.add(() -> listener.accept(outcome)));
            }
        }
    }
}
