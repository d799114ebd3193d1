package greenledger.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A Lambda function.
///
/// @param handler the class that `Handler` names
/// @param code what `CodeUri` names
/// @param memory in MB
/// @param asynchronous what becomes of asynchronous invocations that fail
/// @param deadLetters the ARN of the queue that takes the events of those given up
/// @param snapStarted whether its environments are restored from a snapshot, where it is deployed
public record ServerlessFunction(
        String logicalId,
        String name,
        String arn,
        String handler,
        Path code,
        Duration timeout,
        int memory,
        Map<String, String> environment,
        Optional<Integer> reservedConcurrency,
        DeliveryPolicy asynchronous,
        Optional<String> successes,
        Optional<String> deadLetters,
        boolean snapStarted)
        implements StackPart {

    public ServerlessFunction {
        environment = Map.copyOf(environment);
    }
}
