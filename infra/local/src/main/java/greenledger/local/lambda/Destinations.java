package greenledger.local.lambda;

import java.util.Map;

/// Where Lambda sends what it has to say about an asynchronous invocation, besides to functions.
@FunctionalInterface
public interface Destinations {

    /// Delivers to a queue.
    ///
    /// @param attributes what a queue's message carries besides its body
    void send(String arn, byte[] body, Map<String, String> attributes);
}
