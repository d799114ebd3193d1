package greenledger.asl.engine;

import greenledger.asl.dataflow.Trace;
import greenledger.asl.expression.Environment;
import greenledger.asl.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What all parts of one execution share: its time, its chance, and its ties to the outside.
final class Kernel {

    private record Timer(Instant at, Runnable action) {}

    private final ExecutionSpec spec;
    private final Rehearsal rehearsal;
    private final Random chance;
    private final History history = new History();
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final Map<Long, Timer> timers = new LinkedHashMap<>();
    private final Map<Long, PendingTask> tasks = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long lastId;

    Kernel(ExecutionSpec spec, Rehearsal rehearsal) {
        this.spec = spec;
        this.rehearsal = rehearsal;
        this.chance = new Random(spec.seed());
    }

    ExecutionSpec spec() {
        return spec;
    }

    Trace trace() {
        return rehearsal.trace();
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    History history() {
        return history;
    }

    Instant now() {
        return now;
    }

    Environment environment() {
        return new Environment(now, chance);
    }

    Random chance() {
        return chance;
    }

    void turnTo(Instant instant) {
        now = instant;
    }

    /// Does `work` soon, in turn with what other branches have to do.
    void enqueue(Runnable work) {
        ready.add(work);
    }

    void drain() {
        for (Runnable work = ready.poll(); work != null; work = ready.poll()) {
            work.run();
        }
    }

    long after(Duration delay, Runnable action) {
        return at(now.plus(delay), action);
    }

    long at(Instant instant, Runnable action) {
        lastId++;
        timers.put(lastId, new Timer(instant, action));
        effects.add(new Effect.SetTimer(lastId, instant));
        return lastId;
    }

    void cancelTimer(long id) {
        if (timers.remove(id) != null) {
            effects.add(new Effect.CancelTimer(id));
        }
    }

    boolean hasTimer(long id) {
        return timers.containsKey(id);
    }

    void fire(long id) {
        Timer timer = timers.remove(id);
        if (timer != null) {
            timer.action().run();
        }
    }

    long nextId() {
        lastId++;
        return lastId;
    }

    void start(PendingTask task) {
        tasks.put(task.request().id(), task);
        effects.add(new Effect.StartTask(task.request()));
    }

    void forget(TaskRequest request) {
        if (tasks.remove(request.id()) != null) {
            effects.add(new Effect.ForgetTask(request));
        }
    }

    Optional<PendingTask> task(long id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /// A task whose token somebody has; calls have no tokens that leave the engine.
    Optional<TaskWork> taskWithToken(long id) {
        return task(id).filter(TaskWork.class::isInstance).map(TaskWork.class::cast);
    }

    /// Nothing that was under way goes on.
    void halt() {
        ready.clear();
        List.copyOf(timers.keySet()).forEach(this::cancelTimer);
        List.copyOf(tasks.values()).forEach(PendingTask::abandon);
    }

    void finish(Outcome outcome) {
        effects.add(new Effect.Finish(outcome));
    }

    /// The effects since the last call.
    List<Effect> takeEffects() {
        List<Effect> taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }

    /// What is still to come, whoever was asked for it before.
    List<Effect> outstanding() {
        List<Effect> outstanding = new ArrayList<>();
        timers.forEach((id, timer) -> outstanding.add(new Effect.SetTimer(id, timer.at())));
        tasks.values().forEach(task -> outstanding.add(task.outstanding()));
        return outstanding;
    }
}
