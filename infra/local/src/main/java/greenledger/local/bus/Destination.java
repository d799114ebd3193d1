package greenledger.local.bus;

import greenledger.local.lambda.LambdaFunction;
import java.util.Optional;

/// What a target is.
public sealed interface Destination {

    /// Invoked asynchronously: what it answers is nobody's business, that it fails is.
    record ToFunction(LambdaFunction function) implements Destination {}

    record ToQueue(String queueUrl, Optional<String> messageGroupId) implements Destination {}

    record ToBus(String busName) implements Destination {}

    record ToStateMachine(String stateMachineArn) implements Destination {}
}
