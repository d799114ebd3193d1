package greenledger.runtime;

import java.time.Duration;

/// What a process made of an event.
///
/// @param failed whether the handler threw; the payload then names the exception
/// @param took from the moment at which the event was handed over
public record Reply(boolean failed, String payload, Duration took) {}
