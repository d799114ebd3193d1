package greenledger.local.template;

import java.time.Duration;
import java.util.Optional;

/// How long a delivery is tried, and where it goes when it keeps failing.
///
/// @param retries attempts after the first
/// @param failures the ARN of the queue or function that takes what was given up
public record DeliveryPolicy(int retries, Duration maximumAge, Optional<String> failures) {

    /// What EventBridge does when it is told nothing.
    static final DeliveryPolicy OF_EVENT_BRIDGE =
            new DeliveryPolicy(185, Duration.ofDays(1), Optional.empty());

    /// What an asynchronous invocation does when it is told nothing.
    static final DeliveryPolicy OF_LAMBDA =
            new DeliveryPolicy(2, Duration.ofHours(6), Optional.empty());
}
