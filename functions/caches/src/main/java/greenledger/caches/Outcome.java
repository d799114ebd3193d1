package greenledger.caches;

/// What can become of a question at one level.
enum Outcome {
    /// It had an answer.
    HIT,
    /// It had none; the next level was asked.
    MISS,
    /// Its answer was past its time, but nobody had a fresher one soon enough.
    STALE,
    /// Its answer was that there is no such row.
    NEGATIVE,
    /// Its answer was older than what was known to have happened; the table was asked.
    FLOOR_FALLBACK,
    /// Its answer was no row of this release.
    UNREADABLE,
    /// It did not answer, or not in time.
    FAILED,
    /// It was spared, because it had failed again and again.
    SPARED,
    /// A row had to make room.
    EVICTED
}
