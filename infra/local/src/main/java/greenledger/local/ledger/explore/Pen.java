package greenledger.local.ledger.explore;

/// What a scenario's functions write with. It can be made to break after the first stroke.
final class Pen {

    /// The process of the function has died, and writes nothing more.
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("The process died between two writes.");
        }
    }

    private static final int UNBREAKABLE = Integer.MAX_VALUE;

    private int strokes = UNBREAKABLE;

    synchronized void breakAfter(int more) {
        strokes = more;
    }

    synchronized void mend() {
        strokes = UNBREAKABLE;
    }

    /// Before anything is written.
    synchronized void stroke() {
        if (strokes == 0) {
            throw new Broken();
        }
        if (strokes != UNBREAKABLE) {
            strokes--;
        }
    }
}
