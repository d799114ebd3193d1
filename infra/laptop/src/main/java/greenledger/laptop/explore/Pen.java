package greenledger.laptop.explore;

import java.util.Optional;

/// What a scenario's functions write with. It can be made to break after some strokes, or to halt
/// before the next.
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
    private Optional<Gate> gate = Optional.empty();

    synchronized void breakAfter(int more) {
        strokes = more;
    }

    synchronized void mend() {
        strokes = UNBREAKABLE;
    }

    /// Whoever writes next halts at the gate, and nobody after them.
    synchronized void haltAt(Gate before) {
        gate = Optional.of(before);
    }

    synchronized void haltNobody() {
        gate = Optional.empty();
    }

    /// Before anything is written.
    void stroke() {
        takeGate().ifPresent(Gate::halt);
        use();
    }

    private synchronized Optional<Gate> takeGate() {
        Optional<Gate> taken = gate;
        gate = Optional.empty();
        return taken;
    }

    private synchronized void use() {
        if (strokes == 0) {
            throw new Broken();
        }
        if (strokes != UNBREAKABLE) {
            strokes--;
        }
    }
}
