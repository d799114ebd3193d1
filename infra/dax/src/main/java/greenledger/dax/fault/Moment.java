package greenledger.dax.fault;

/// When during a call something can go wrong.
public enum Moment {
    /// The request is there and nothing has been done for it.
    RECEIVED,

    /// All has been done and the answer has not been sent: what a client cannot tell from the
    /// other.
    PERFORMED
}
