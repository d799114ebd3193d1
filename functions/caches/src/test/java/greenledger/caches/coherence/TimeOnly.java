package greenledger.caches.coherence;

import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A design that many systems have, kept as a canary: rows are remembered for some time.
final class TimeOnly implements Environment {

    private record Remembered(long revision, Instant until) {}

    private final Map<ViewKey, Remembered> memory = new HashMap<>();
    private final ViewStore dax;
    private final InstantSource clock;
    private final Duration life;

    TimeOnly(ViewStore dax, InstantSource clock, Duration life) {
        this.dax = dax;
        this.clock = clock;
        this.life = life;
    }

    @Override
    public long read(ViewKey key, long least) {
        Remembered known = memory.get(key);
        if (known == null || known.until().isBefore(clock.instant())) {
            Optional<ViewRow> row = dax.find(key, Consistency.EVENTUAL);
            known =
                    new Remembered(
                            row.map(found -> found.head().revision()).orElse(0L),
                            clock.instant().plus(life));
            memory.put(key, known);
        }
        return known.revision();
    }

    void forget(ViewKey key) {
        memory.remove(key);
    }
}
