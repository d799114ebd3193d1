package greenledger.core;

/// A stored commit that this release cannot read: damaged, or of a later format.
public final class UnreadableCommit extends RuntimeException {

    /// @param where its key in the table
    public UnreadableCommit(String where, RuntimeException cause) {
        super("Commit " + where + " cannot be read: " + cause.getMessage(), cause);
    }
}
