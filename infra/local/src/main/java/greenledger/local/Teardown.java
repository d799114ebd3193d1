package greenledger.local;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has been started, closed in the reverse order.
final class Teardown implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <C extends AutoCloseable> C add(C part) {
        started.push(part);
        return part;
    }

    /// One part that does not close must not keep the others open.
    @Override
    public synchronized void close() {
        RuntimeException failure = new IllegalStateException("Not everything could be stopped");
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure.addSuppressed(e);
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
