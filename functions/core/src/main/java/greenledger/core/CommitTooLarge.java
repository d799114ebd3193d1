package greenledger.core;

/// A decision that does not fit into one item of the table.
public final class CommitTooLarge extends RuntimeException {

    public CommitTooLarge(StreamKey stream, int bytes, int most) {
        super(
                "A commit of "
                        + stream
                        + " has "
                        + bytes
                        + " bytes; at most "
                        + most
                        + " can be stored");
    }
}
