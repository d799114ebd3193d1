package greenledger.asl.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The time on the wall; call backs run on one thread of its own.
public final class RealTime implements Scheduler, AutoCloseable {

    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor executor;

    public RealTime(InstantSource clock) {
        this.clock = clock;
        this.executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("asl-timers").factory());
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Appointment at(Instant at, Runnable action) {
        Duration delay = Duration.between(now(), at);
        Future<?> future =
                executor.schedule(action, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
