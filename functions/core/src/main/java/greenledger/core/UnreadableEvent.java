package greenledger.core;

/// A stored fact that this release cannot read. Its stream waits until a release that can.
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
