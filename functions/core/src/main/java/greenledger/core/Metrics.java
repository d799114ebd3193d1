package greenledger.core;

/// What is counted so that somebody can be woken by it. The alarms of `template.yaml` watch these
/// names.
public interface Metrics {

    /// A commit was changed or removed; it must never be.
    String TAMPERED_COMMITS = "TamperedCommits";

    /// A view could not follow a stream.
    String PARKED_STREAMS = "ParkedStreams";

    /// A commit had not been projected although it was long since due.
    String LOST_COMMITS = "LostCommits";

    /// What was read could not be told to the warmer, or what is hot could not be loaded.
    String WARMING_FAILURES = "WarmingFailures";

    /// Rows changed, and those who remember them could not be told.
    String UNTOLD_CHANGES = "UntoldChanges";

    /// A cache had failed so often that it is left alone for a while.
    String CACHES_DEGRADED = "CachesDegraded";

    void count(String name, long amount);
}
