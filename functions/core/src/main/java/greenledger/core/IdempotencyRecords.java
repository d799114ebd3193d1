package greenledger.core;

import java.time.Duration;
import java.time.Instant;

/// What each caller's `Idempotency-Key` stands for, and how far its request has come.
///
/// A record is written before a request does anything, so that its key can never stand for two. A
/// request that is on record in a stream needs no more: the commit bears its name, and tells its
/// answer for ever.
public interface IdempotencyRecords {

    /// How long a key is remembered after it was first used.
    Duration KEPT = Duration.ofDays(7);

    /// How long an attempt that says nothing may still be running: longer than any function of
    /// commands is let by its timeout in `template.yaml`.
    Duration LEASE = Duration.ofSeconds(12);

    /// Binds the key to the request, unless it is bound already.
    Standing begin(KeyedRequest request, Instant now);

    /// Takes over from an attempt that has died.
    ///
    /// @param left what [#begin] found
    /// @return whether nobody else was first
    boolean takeOver(KeyedRequest request, Standing.Unfinished left, Instant now);

    /// Keeps the answer of a request that recorded nothing because what it asks for was so already.
    void settle(KeyedRequest request, long revision);

    /// Lets the next attempt begin at once, best effort: when that fails, it has to wait for the
    /// lease to end.
    void release(KeyedRequest request);

    /// How a request stands when an attempt at it begins.
    sealed interface Standing {

        /// Nobody asked before, or whoever did has given up: it is for this attempt to do.
        record Begun() implements Standing {}

        /// It was so already, at `revision`.
        record Settled(long revision) implements Standing {}

        /// An attempt began and has not said how it ended.
        ///
        /// @param lease until when it may still be running
        record Unfinished(Instant lease) implements Standing {}

        /// The key stands for another request.
        record Different() implements Standing {}
    }
}
