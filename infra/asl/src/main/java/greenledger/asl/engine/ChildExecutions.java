package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.history.History;
import greenledger.asl.model.Graph;
import java.util.Map;

/// Makes the child executions of one run of a distributed Map.
record ChildExecutions(Kernel kernel, Graph graph, String machine, Account account) {

    static ChildExecutions of(Kernel kernel, Graph graph, String label) {
        ExecutionSpec spec = kernel.spec();
        return new ChildExecutions(
                kernel, graph, spec.machineName() + "/" + label, Account.ofArn(spec.arn()));
    }

    String newRunArn() {
        return account.mapRunArn(machine, kernel.environment().uuid());
    }

    /// A child has a history of its own, and sees no variables of its parent.
    Flow start(JsonNode input, Work.Listener listener) {
        ExecutionSpec spec = kernel.spec();
        String name = kernel.environment().uuid();
        ContextObject context =
                ContextObject.of(
                        spec, account.executionArn(machine, name), name, input, kernel.now(), 0);
        History history = new History();
        history.add(
                0,
                kernel.now(),
                EventType.EXECUTION_STARTED,
                Details.none().withPayload("input", input).with("roleArn", spec.roleArn()));
        Flow child = new Flow(kernel, graph, history, context, Map.of(), 0, listener);
        child.start(input);
        return child;
    }
}
