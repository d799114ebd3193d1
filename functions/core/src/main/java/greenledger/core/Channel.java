package greenledger.core;

/// A way by which notices leave, besides the inbox.
public enum Channel {
    WEBHOOK,
    EMAIL
}
