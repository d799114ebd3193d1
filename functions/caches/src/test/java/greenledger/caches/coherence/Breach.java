package greenledger.caches.coherence;

/// What a reader may never see.
enum Breach {
    /// A row that tells less than the same environment has told before.
    BACK_IN_TIME,
    /// A row that tells less than its reader has been told of.
    BELOW_TOKEN,
    /// A row that was replaced too long ago.
    TOO_STALE,
    /// A row that nobody has written.
    NEVER_WRITTEN
}
