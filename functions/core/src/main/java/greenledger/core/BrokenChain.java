package greenledger.core;

/// What is stored is not what was written. Nothing is decided or shown on top of it; an operator
/// has to look.
public final class BrokenChain extends RuntimeException {

    public BrokenChain(Commit commit, String why) {
        super("Commit " + commit.revision() + " of " + commit.stream() + ": " + why);
    }
}
