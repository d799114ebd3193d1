package greenledger.core;

/// A row that could not be read in the time that its reader had.
public final class NoTimeLeft extends RuntimeException {

    public NoTimeLeft(ViewKey key) {
        super("The row " + key + " was not read before the time of the invocation was up");
    }
}
