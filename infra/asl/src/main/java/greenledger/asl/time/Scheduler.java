package greenledger.asl.time;

import java.time.Instant;

/// A clock that can be asked to call back.
public interface Scheduler {

    Instant now();

    /// Runs `action` once, when `at` has come; at once if that is past.
    Appointment at(Instant at, Runnable action);

    /// A call back that can be called off.
    @FunctionalInterface
    interface Appointment {

        void cancel();
    }
}
