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

    /// What an environment had read could not be told to the warmer.
    String UNTOLD_READS = "UntoldReads";

    /// Rows of a hot set could not be loaded by the warmer.
    String UNWARMED_ROWS = "UnwarmedRows";

    /// An environment could not load its hot set.
    String COLD_STARTS = "ColdStarts";

    /// Rows changed, and those who remember them could not be told.
    String UNTOLD_CHANGES = "UntoldChanges";

    /// An environment could not ask which rows have changed.
    String UNHEARD_CHANGES = "UnheardChanges";

    /// A cache had failed so often that it is left alone for a while.
    String CACHES_DEGRADED = "CachesDegraded";

    void count(String name, long amount);
}
