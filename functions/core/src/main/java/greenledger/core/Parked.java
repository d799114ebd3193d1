package greenledger.core;

import java.time.Instant;

/// A stream that waits, and since when.
///
/// @param stream its key
/// @param view the one that could not follow it the last time
/// @param revision of the commit that it could not take
/// @param attempts how often it was tried
public record Parked(
        String stream,
        String view,
        long revision,
        String cause,
        long attempts,
        Instant first,
        Instant last) {

    public static Parked first(Stuck stuck, Instant now) {
        return new Parked(
                stuck.stream().toString(),
                stuck.view(),
                stuck.revision(),
                stuck.cause().toString(),
                1,
                now,
                now);
    }

    public Parked again(Stuck stuck, Instant now) {
        return new Parked(
                stream,
                stuck.view(),
                stuck.revision(),
                stuck.cause().toString(),
                attempts + 1,
                first,
                now);
    }
}
