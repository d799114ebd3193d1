package greenledger.asl.explore;

/// How a scenario ended.
public enum Ending {
    /// The saga did what it was to do.
    DONE,
    /// The saga undid all that it had done.
    UNDONE,
    /// People had to finish it, and could.
    PARKED,
    /// Something is not as it must be.
    VIOLATED
}
