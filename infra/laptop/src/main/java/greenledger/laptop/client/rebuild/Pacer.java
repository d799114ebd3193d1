package greenledger.laptop.client.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Holds work back, so that on average no more of it is done in a second than was allowed.
public final class Pacer {

    private final InstantSource clock;
    private final int perSecond;
    private final Instant begun;
    private long done;

    Pacer(InstantSource clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.begun = clock.instant();
    }

    /// How long to wait after so much more was done.
    synchronized Duration after(long more) {
        done += more;
        Instant earliest = begun.plusMillis(done * 1000 / perSecond);
        Duration wait = Duration.between(clock.instant(), earliest);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
