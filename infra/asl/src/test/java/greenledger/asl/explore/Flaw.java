package greenledger.asl.explore;

/// What a shop can get wrong.
enum Flaw {
    NONE,
    /// What was undone can be done afterwards all the same.
    NO_FENCE,
    /// To undo what never happened is refused.
    UNDO_REFUSES_NOTHING,
    /// Money is given back as often as asked.
    REFUNDS_AGAIN,
    /// What is said to be unreserved is not.
    KEEPS_RESERVED,
    /// Nobody looks after an execution that was stopped.
    NO_RECOVERY
}
