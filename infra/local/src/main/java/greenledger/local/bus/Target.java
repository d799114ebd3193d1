package greenledger.local.bus;

import java.util.Optional;

/// One of the places to which a rule sends its events.
///
/// @param deadLetterQueueUrl where events go that could not be delivered, if they are not dropped
public record Target(
        String id,
        String arn,
        Destination destination,
        TargetInput input,
        RetryPolicy retries,
        Optional<String> deadLetterQueueUrl) {}
