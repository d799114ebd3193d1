package greenledger.laptop.explore;

import greenledger.asl.time.VirtualTime;
import greenledger.local.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A scenario's time, for the functions that run in it.
record StageTime(VirtualTime time) implements Scheduler {

    @Override
    public Instant instant() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return time.at(time.now().plus(delay), task)::cancel;
    }
}
