package greenledger.core;

/// A row that does not yet tell of what its reader knows to have happened: the projector is still
/// on its way.
public final class ViewBehind extends RuntimeException {

    public ViewBehind(ViewKey key, long revision, long least) {
        super("The row " + key + " is at revision " + revision + ", not at " + least);
    }
}
