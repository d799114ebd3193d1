package greenledger.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Time that passes only when told to. Tasks run on the thread that lets it pass, in order.
public final class VirtualScheduler implements Scheduler {

    private record Task(Instant due, long number, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
    private Instant now;
    private long numbered;

    public VirtualScheduler(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable work) {
        Task task = new Task(now.plus(delay), numbered++, work);
        tasks.add(task);
        return () -> cancel(task);
    }

    public synchronized int waiting() {
        return tasks.size();
    }

    /// Lets so much time pass, and with it all that falls due on the way.
    public void advance(Duration time) {
        Instant until = instant().plus(time);
        for (Optional<Runnable> work = next(until); work.isPresent(); work = next(until)) {
            work.get().run();
        }
    }

    private synchronized Optional<Runnable> next(Instant until) {
        Task first = tasks.peek();
        if (first == null || first.due().isAfter(until)) {
            now = until;
            return Optional.empty();
        }
        tasks.remove(first);
        now = first.due();
        return Optional.of(first.work());
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }
}
