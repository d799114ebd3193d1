package greenledger.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What a function is made from.
///
/// @param handler the name of its class
/// @param code the deployment package that the class must belong to
/// @param memory in MB
/// @param reservedConcurrency how many invocations may run at a time; empty is without limit
public record FunctionSettings(
        String name,
        String arn,
        String handler,
        Path code,
        Duration timeout,
        int memory,
        Map<String, String> environment,
        Optional<Integer> reservedConcurrency) {

    public FunctionSettings {
        environment = Map.copyOf(environment);
    }
}
