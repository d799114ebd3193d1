package greenledger.local.schedule;

import greenledger.local.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs what is due when it is due, until it is closed.
public final class Timetable implements AutoCloseable {

    private final Scheduler scheduler;
    private final List<Entry> entries = new ArrayList<>();

    public Timetable(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Adds a line.
    ///
    /// @param task is told the time at which it was due
    public synchronized void add(ScheduleExpression expression, Consumer<Instant> task) {
        Entry entry = new Entry(expression, task);
        entries.add(entry);
        entry.plan(scheduler.instant());
    }

    @Override
    public synchronized void close() {
        entries.forEach(Entry::cancel);
        entries.clear();
    }

    /// One line of the timetable; it is planned anew before it runs, so that a failure ends
    /// nothing.
    private final class Entry {

        private final ScheduleExpression expression;
        private final Consumer<Instant> task;
        private Scheduler.Timer timer = () -> {};
        private boolean cancelled;

        private Entry(ScheduleExpression expression, Consumer<Instant> task) {
            this.expression = expression;
            this.task = task;
        }

        private synchronized void plan(Instant after) {
            if (!cancelled) {
                expression.next(after).ifPresent(this::planFor);
            }
        }

        private void planFor(Instant due) {
            Duration delay = Duration.between(scheduler.instant(), due);
            timer =
                    scheduler.after(
                            delay.isNegative() ? Duration.ZERO : delay,
                            () -> {
                                plan(due);
                                task.accept(due);
                            });
        }

        private synchronized void cancel() {
            cancelled = true;
            timer.cancel();
        }
    }
}
