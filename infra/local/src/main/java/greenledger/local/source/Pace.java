package greenledger.local.source;

import java.time.Duration;

/// How soon to look again: often while there is something, ever less often while there is not.
final class Pace {

    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofMillis(80);
    private static final int LOOKS_BEFORE_SLOWING = 20;

    private int lookedInVain;

    Duration next(boolean found) {
        if (found) {
            lookedInVain = 0;
            return Duration.ZERO;
        }
        lookedInVain++;
        if (lookedInVain <= LOOKS_BEFORE_SLOWING) {
            return BUSY;
        }
        int doublings = Math.min(lookedInVain - LOOKS_BEFORE_SLOWING, 3);
        Duration slower = BUSY.multipliedBy(1L << doublings);
        return slower.compareTo(IDLE) < 0 ? slower : IDLE;
    }

    /// Something is about to come.
    void quicken() {
        lookedInVain = 0;
    }
}
