package greenledger.local.time;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A turn that is taken again and again, each time after as long a pause as it asked for, and
/// without that pause when nudged. Turns never overlap.
public final class Loop {

    /// One round of work.
    @FunctionalInterface
    public interface Turn {
        /// Works, and says how long to pause before the next turn.
        Duration take();
    }

    /// What to do about a turn that failed.
    @FunctionalInterface
    public interface Recovery {
        /// Takes note, and says how long to pause before the turn is tried again after so many
        /// failures in a row.
        Duration from(RuntimeException failure, int inARow);
    }

    private final Scheduler scheduler;
    private final Turn turn;
    private final Recovery recovery;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resting = lock.newCondition();
    private Optional<Scheduler.Timer> next = Optional.empty();
    private int failedInARow;
    private boolean turning;
    private boolean nudged;
    private boolean stopped;

    public Loop(Scheduler scheduler, Turn turn, Recovery recovery) {
        this.scheduler = scheduler;
        this.turn = turn;
        this.recovery = recovery;
    }

    /// The next turn is to begin at once: the first one too.
    public void nudge() {
        lock.lock();
        try {
            if (turning) {
                nudged = true;
            } else {
                plan(Duration.ZERO);
            }
        } finally {
            lock.unlock();
        }
    }

    /// No turn begins after this; one that is under way goes on to its end.
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            next.ifPresent(Scheduler.Timer::cancel);
        } finally {
            lock.unlock();
        }
    }

    /// Whether the turn that was under way ended within the grace.
    public boolean awaitRest(Duration grace) throws InterruptedException {
        lock.lock();
        try {
            long left = grace.toNanos();
            while (turning && left > 0) {
                left = resting.awaitNanos(left);
            }
            return !turning;
        } finally {
            lock.unlock();
        }
    }

    private void plan(Duration pause) {
        next.ifPresent(Scheduler.Timer::cancel);
        next = stopped ? Optional.empty() : Optional.of(scheduler.after(pause, this::run));
    }

    private void run() {
        if (!begin()) {
            return;
        }
        try {
            Duration pause = turn.take();
            failedInARow = 0;
            end(pause, true);
        } catch (RuntimeException e) {
            end(recovery.from(e, ++failedInARow), false);
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            if (stopped || turning) {
                return false;
            }
            turning = true;
            nudged = false;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// A failing turn does not become a tight loop because somebody keeps nudging.
    private void end(Duration pause, boolean nudgeable) {
        lock.lock();
        try {
            turning = false;
            resting.signalAll();
            plan(nudged && nudgeable ? Duration.ZERO : pause);
        } finally {
            lock.unlock();
        }
    }
}
