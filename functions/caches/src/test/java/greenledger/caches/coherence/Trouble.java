package greenledger.caches.coherence;

import greenledger.dax.DaxServer;
import greenledger.dax.fault.FaultSwitches;
import greenledger.dax.fault.Moment;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// What befalls a cluster of DAX: one thing at a time, and nothing most of the time.
final class Trouble {

    private static final Duration LAG = Duration.ofSeconds(2);
    private static final Duration DAWDLE = Duration.ofMillis(10);
    private static final int KINDS = 20;
    private static final int CALM = KINDS;

    private final DaxServer server;
    private final FaultSwitches faults;
    private final boolean isSlowOnly;

    /// @param isSlowOnly whether its nodes learn late from each other, and no more
    Trouble(DaxServer server, FaultSwitches faults, boolean isSlowOnly) {
        this.server = server;
        this.faults = faults;
        this.isSlowOnly = isSlowOnly;
    }

    /// Ends what was, and begins what comes by chance.
    void change(RandomGenerator chance) {
        faults.heal();
        faults.replicationLag(Duration.ofMillis(chance.nextLong(LAG.toMillis())));
        switch (isSlowOnly ? CALM : chance.nextInt(KINDS)) {
            case 0 -> faults.hang(Moment.RECEIVED, _ -> chance.nextBoolean());
            case 1 -> faults.hang(Moment.PERFORMED, _ -> true);
            case 2 -> faults.cut(Moment.PERFORMED, _ -> true);
            case 3 -> faults.slow(DAWDLE, _ -> true);
            case 4 -> server.cutConnections();
            default -> {}
        }
    }

    void end() {
        faults.heal();
    }
}
