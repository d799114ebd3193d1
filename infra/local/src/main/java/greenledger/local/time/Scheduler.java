package greenledger.local.time;

import java.time.Duration;
import java.time.InstantSource;

/// What time it is, and what is to happen later.
public interface Scheduler extends InstantSource {

    Timer after(Duration delay, Runnable task);

    /// A task that has been put off, until it starts.
    interface Timer {
        void cancel();
    }
}
