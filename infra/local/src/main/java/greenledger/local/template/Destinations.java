package greenledger.local.template;

import java.util.Optional;

/// Where the outcomes of a function's invocations go, by ARN.
record Destinations(Optional<String> failures, Optional<String> successes) {

    /// Reads `DestinationConfig`.
    static Destinations read(Properties properties) {
        return new Destinations(
                properties.object("OnFailure", Destinations::arn),
                properties.object("OnSuccess", Destinations::arn));
    }

    private static String arn(Properties properties) {
        properties
                .text("Type")
                .filter(type -> !type.matches("SQS|Lambda"))
                .ifPresent(type -> refuse(properties, type));
        return properties.need("Destination");
    }

    private static void refuse(Properties properties, String type) {
        throw properties.refused("Type", type + " is not served; served are Lambda and SQS");
    }
}
