package greenledger.local;

import greenledger.local.lambda.Functions;
import greenledger.local.template.StateMachine;
import java.util.List;
import java.util.Optional;

/// Runs the template's state machines behind the Step Functions API.
public interface StateMachineEngine {

    /// A running engine.
    interface Running extends AutoCloseable {

        /// Starts an execution, as EventBridge does.
        void startExecution(String stateMachineArn, Optional<String> name, String input);

        @Override
        void close();
    }

    Running start(
            int port,
            List<StateMachine> stateMachines,
            Functions functions,
            Endpoints endpoints,
            Options.Outside outside);
}
