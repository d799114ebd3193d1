package greenledger.local.execution;

import greenledger.asl.time.Scheduler;
import java.time.Duration;
import java.time.Instant;

/// The local cloud's time, as the interpreter asks for it.
record LocalTime(greenledger.local.time.Scheduler scheduler) implements Scheduler {

    @Override
    public Instant now() {
        return scheduler.instant();
    }

    @Override
    public Appointment at(Instant at, Runnable action) {
        Duration delay = Duration.between(now(), at);
        return scheduler.after(delay.isNegative() ? Duration.ZERO : delay, action)::cancel;
    }
}
