package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;

/// What takes a state longer than an instant.
sealed interface Work
        permits MockedWork, TaskWork, WaitWork, ParallelWork, MapWork, DistributedMapWork {

    /// To whom work tells how it ended; once, unless it was cancelled before.
    interface Listener {

        void done(JsonNode result);

        void failed(Failure failure);
    }

    void begin();

    /// Stops; whoever began it hears no more of it.
    void cancel();

    /// Takes up again what had failed, and leaves alone what had succeeded. False if all of it is
    /// to begin again.
    default boolean redrive() {
        return false;
    }
}
