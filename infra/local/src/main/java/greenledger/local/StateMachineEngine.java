package greenledger.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.lambda.Functions;
import greenledger.local.template.StateMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs the template's state machines behind the Step Functions API.
public interface StateMachineEngine {

    /// What it runs, and on what.
    ///
    /// @param port where its API answers
    /// @param journals where executions outlive the process; in memory where that is absent
    record Setting(
            int port,
            List<StateMachine> stateMachines,
            Functions functions,
            Endpoints endpoints,
            Options.Outside outside,
            Optional<Path> journals) {

        public Setting {
            stateMachines = List.copyOf(stateMachines);
        }
    }

    /// Takes the events that Step Functions itself sends to the default bus.
    @FunctionalInterface
    interface ServiceEvents {
        void emit(String source, String detailType, String resource, ObjectNode detail);
    }

    /// An engine with its machines.
    interface Running extends AutoCloseable {

        /// Goes on with the executions that were under way when the process last ended, and answers
        /// from now on.
        void open(ServiceEvents events);

        /// Starts an execution, as EventBridge does.
        void startExecution(String stateMachineArn, Optional<String> name, String input);

        @Override
        void close();
    }

    /// Refuses, by name, what it could not run.
    void check(List<StateMachine> stateMachines);

    /// Starts nothing yet.
    Running prepare(Setting setting);
}
