package greenledger.local.execution;

import greenledger.local.StateMachineEngine;
import greenledger.local.template.StateMachine;
import java.util.List;

/// Runs the template's state machines by the interpreter of `infra/asl`.
public final class AslEngine implements StateMachineEngine {

    /// The definition of a machine as the service would have it, with everything filled in.
    public static String definition(StateMachine declared) {
        return Machine.of(declared, ServedTasks.SERVICES).definition();
    }

    @Override
    public void check(List<StateMachine> stateMachines) {
        stateMachines.forEach(declared -> Machine.of(declared, ServedTasks.SERVICES));
    }

    @Override
    public Running prepare(Setting setting) {
        return new StateMachineHost(setting);
    }
}
