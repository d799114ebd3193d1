package greenledger.local.lambda;

import java.time.Duration;

/// A function that can be invoked and answers, or fails, within its timeout.
public interface LambdaFunction {
    String name();

    String arn();

    Duration timeout();

    Outcome invoke(byte[] payload);
}
