package greenledger.core;

import java.time.Instant;
import java.time.InstantSource;

/// The time of day in whole milliseconds, which is what facts and rows bear. Unlike
/// `Clock.tickMillis` it divides by nothing, and so costs a read no more than the reading.
public enum WallClock implements InstantSource {
    SYSTEM;

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }
}
