package greenledger.core.deadletter;

import java.time.Instant;

/// How the attempts at one item of a batch went.
///
/// @param function that tried
/// @param about the key of the table's item that a stream record told of, as JSON; empty for a
///   message, which tells everything itself
/// @param cause of the last failure
/// @param attempts that failed
public record Failure(
        String function, String about, String cause, long attempts, Instant first, Instant last) {}
