package greenledger.local;

import greenledger.local.http.RefusalWriter;
import greenledger.local.lambda.BackplaneFactory;
import java.util.Optional;

/// What the local cloud cannot know by itself of the system that it runs.
///
/// @param backplanes what the handlers' `(Backplane)` constructors take
/// @param stateMachines what runs the template's state machines
/// @param refusals how the gateway words its own answers
public record Plugins(
        Optional<BackplaneFactory> backplanes,
        Optional<StateMachineEngine> stateMachines,
        RefusalWriter refusals) {

    public static Plugins none() {
        return new Plugins(Optional.empty(), Optional.empty(), RefusalWriter.asApiGateway());
    }

    public Plugins with(BackplaneFactory factory) {
        return new Plugins(Optional.of(factory), stateMachines, refusals);
    }

    public Plugins with(StateMachineEngine engine) {
        return new Plugins(backplanes, Optional.of(engine), refusals);
    }

    public Plugins with(RefusalWriter writer) {
        return new Plugins(backplanes, stateMachines, writer);
    }
}
