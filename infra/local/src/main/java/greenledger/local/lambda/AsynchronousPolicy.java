package greenledger.local.lambda;

import java.time.Duration;
import java.util.Optional;

/// What becomes of an asynchronous invocation.
///
/// @param retries attempts after the first
/// @param successes the ARN that is told of answers
/// @param failures the ARN that is told of what was given up
/// @param deadLetters the ARN of the queue that gets the events of what was given up
public record AsynchronousPolicy(
        int retries,
        Duration maximumAge,
        Optional<String> successes,
        Optional<String> failures,
        Optional<String> deadLetters) {}
