package greenledger.local.source;

import java.util.concurrent.atomic.AtomicBoolean;

/// One poller of a queue keeps a lookout; the others rest until it has found something, so that an
/// idle queue is asked no more than once at a time.
final class Lookout {

    private final AtomicBoolean kept = new AtomicBoolean();
    private final Runnable wakeOthers;

    Lookout(Runnable wakeOthers) {
        this.wakeOthers = wakeOthers;
    }

    /// Whether it is the caller who keeps it from now on; nobody else does then.
    boolean keep() {
        return kept.compareAndSet(false, true);
    }

    void leave() {
        kept.set(false);
    }

    /// Whoever found something is busy with it, and somebody else has to look.
    void found() {
        wakeOthers.run();
    }
}
