package greenledger.laptop.client;

/// What can go wrong between a caller and the ledger.
enum Fault {
    NONE,
    /// Nothing was done, and it says so.
    THROTTLED,
    /// Nothing was done: others were faster.
    CONTENDED,
    /// Nothing was done, and nobody can tell.
    UNAVAILABLE,
    /// All was done, and nobody can tell.
    UNKNOWN,
    /// All was done, but the line broke before the answer.
    CUT_OFF
}
