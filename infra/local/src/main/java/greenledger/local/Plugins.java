package greenledger.local;

import greenledger.local.http.RefusalWriter;
import greenledger.local.lambda.BackplaneFactory;
import greenledger.local.lambda.LambdaFunction;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the local cloud cannot know by itself of the system that it runs.
///
/// @param backplanes what the handlers' `(Backplane)` constructors take
/// @param stateMachines what runs the template's state machines
/// @param refusals how the gateway words its own answers
/// @param courier stands between an event source and its function
public record Plugins(
        Optional<BackplaneFactory> backplanes,
        Optional<StateMachineEngine> stateMachines,
        RefusalWriter refusals,
        UnaryOperator<LambdaFunction> courier) {

    public static Plugins none() {
        return new Plugins(
                Optional.empty(),
                Optional.empty(),
                RefusalWriter.asApiGateway(),
                UnaryOperator.identity());
    }

    public Plugins with(BackplaneFactory factory) {
        return new Plugins(Optional.of(factory), stateMachines, refusals, courier);
    }

    public Plugins with(StateMachineEngine engine) {
        return new Plugins(backplanes, Optional.of(engine), refusals, courier);
    }

    public Plugins with(RefusalWriter writer) {
        return new Plugins(backplanes, stateMachines, writer, courier);
    }

    /// Sources deliver at least once: so that a test can let them deliver more often, or late.
    public Plugins delivering(UnaryOperator<LambdaFunction> by) {
        return new Plugins(backplanes, stateMachines, refusals, by);
    }
}
