package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Account;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.TaskPort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// The operations of the API, by name.
public final class StepFunctions {

    private static final Duration LONG_POLL = Duration.ofSeconds(60);

    private final Map<String, Operation> operations = new HashMap<>();

    /// Ties the API to the engine that runs its executions.
    ///
    /// @param tasks what TestState calls when nothing is mocked
    public StepFunctions(
            Engine engine,
            StateMachines machines,
            Executions executions,
            TaskPort tasks,
            Account account,
            InstantSource clock) {
        operations.putAll(new MachineOperations(machines, executions, clock).operations());
        operations.putAll(new ExecutionOperations(machines, executions, clock).operations());
        operations.putAll(new TaskOperations(engine).operations());
        operations.putAll(new Activities(engine, account, clock, LONG_POLL).operations());
        operations.put("TestState", new TestStateOperation(tasks, clock, account));
    }

    /// Answers one call, which may take as long as the call does at the service.
    public ObjectNode call(String operation, ObjectNode parameters)
            throws ServiceException, InterruptedException {
        Operation found = operations.get(operation);
        if (found == null) {
            throw new ServiceException(
                    "UnknownOperationException", "Unknown operation: " + operation);
        }
        return found.answer(new Request(parameters));
    }
}
