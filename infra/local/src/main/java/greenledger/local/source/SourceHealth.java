package greenledger.local.source;

import java.time.Duration;

/// How an event source mapping is doing, in records since it started.
///
/// @param failed invocations that failed, in whole or in part
/// @param retried invocations with records that had been tried before
/// @param deadLettered records that were given up and went to the failure destination
/// @param dropped records that were given up and there was no failure destination
/// @param troubles reads, checkpoints and deletions that failed and were tried again
/// @param waiting records that have been read but not yet delivered
/// @param lag the age of the oldest of those that wait
public record SourceHealth(
        String mapping,
        long delivered,
        long filtered,
        long failed,
        long retried,
        long deadLettered,
        long dropped,
        long troubles,
        long waiting,
        Duration lag) {}
