package greenledger.local;

import greenledger.local.bus.Destination;
import greenledger.local.bus.EventBridge;
import greenledger.local.bus.RetryPolicy;
import greenledger.local.bus.Rule;
import greenledger.local.bus.Target;
import greenledger.local.bus.TargetInput;
import greenledger.local.lambda.AsynchronousPolicy;
import greenledger.local.lambda.Functions;
import greenledger.local.template.DeliveryPolicy;
import greenledger.local.template.EventBus;
import greenledger.local.template.EventInput;
import greenledger.local.template.EventRule;
import greenledger.local.template.Queue;
import greenledger.local.template.Stack;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the buses and rules of the template.
final class Rules {

    private final Stack stack;
    private final Functions functions;

    Rules(Stack stack, Functions functions) {
        this.stack = stack;
        this.functions = functions;
    }

    EventBridge.Settings settings(Options.StackIdentity identity) {
        return new EventBridge.Settings(
                identity.account(),
                identity.region(),
                stack.all(EventBus.class).stream()
                        .map(EventBus::name)
                        .collect(Collectors.toUnmodifiableSet()),
                stack.all(EventRule.class).stream().map(rule -> rule(rule, identity)).toList());
    }

    private Rule rule(EventRule declared, Options.StackIdentity identity) {
        String path = declared.bus().equals("default") ? "" : declared.bus() + "/";
        return new Rule(
                declared.name(),
                "arn:aws:events:%s:%s:rule/%s%s"
                        .formatted(identity.region(), identity.account(), path, declared.name()),
                declared.bus(),
                declared.pattern(),
                declared.enabled(),
                declared.targets().stream().map(this::target).toList());
    }

    /// Behind a function it is Lambda that tries again, by the function's own settings, and that
    /// gives up. The rule's own queue is for events that Lambda would not even take, which ours
    /// does.
    private Target target(EventRule.Target declared) {
        Optional<Functions.Entry> function = functions.find(declared.arn());
        Optional<String> deadLetters =
                function.isPresent()
                        ? function.flatMap(entry -> failures(entry.asynchronous()))
                        : declared.delivery().failures();
        return new Target(
                declared.id(),
                declared.arn(),
                function.<Destination>map(entry -> new Destination.ToFunction(entry.function()))
                        .orElseGet(() -> destination(declared)),
                input(declared.input()),
                function.map(entry -> retries(entry.asynchronous()))
                        .orElseGet(() -> retries(declared.delivery())),
                deadLetters.map(this::url));
    }

    private Destination destination(EventRule.Target declared) {
        String arn = declared.arn();
        if (arn.contains(":event-bus/")) {
            return new Destination.ToBus(arn.substring(arn.lastIndexOf('/') + 1));
        }
        return arn.contains(":stateMachine:")
                ? new Destination.ToStateMachine(arn)
                : new Destination.ToQueue(url(arn), declared.messageGroup());
    }

    private static Optional<String> failures(AsynchronousPolicy policy) {
        return policy.deadLetters().or(policy::failures);
    }

    private static RetryPolicy retries(AsynchronousPolicy policy) {
        return new RetryPolicy(
                policy.retries(),
                policy.maximumAge(),
                RetryPolicy.ofAsynchronousInvocation().backoff());
    }

    private static RetryPolicy retries(DeliveryPolicy policy) {
        return new RetryPolicy(
                policy.retries(), policy.maximumAge(), RetryPolicy.ofEventBridge().backoff());
    }

    private static TargetInput input(EventInput declared) {
        return switch (declared) {
            case EventInput.Whole() -> new TargetInput.Whole();
            case EventInput.Constant(String json) -> new TargetInput.Constant(json);
            case EventInput.Part(String path) -> TargetInput.path(path);
            case EventInput.Transformed(var paths, String template) ->
                    TargetInput.transformer(paths, template);
        };
    }

    private String url(String arn) {
        return stack.all(Queue.class).stream()
                .filter(queue -> queue.arn().equals(arn))
                .map(Queue::url)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                arn
                                        + " is no function, queue, bus or state machine of"
                                        + " the template"));
    }
}
