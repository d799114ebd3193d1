package greenledger.aws;

import greenledger.core.DeadExecutions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/// Dead executions of one state machine of Step Functions, which lists them for ninety days.
public final class StepFunctionsDeadExecutions implements DeadExecutions {

    private final SfnClient client;
    private final String stateMachine;

    /// @param stateMachine its ARN
    public StepFunctionsDeadExecutions(SfnClient client, String stateMachine) {
        this.client = client;
        this.stateMachine = stateMachine;
    }

    @Override
    public List<Dead> since(Instant then) {
        return Stream.of(ExecutionStatus.TIMED_OUT, ExecutionStatus.ABORTED)
                .flatMap(this::list)
                .filter(execution -> !execution.stopDate().isBefore(then))
                .map(execution -> new Dead(execution.name(), input(execution)))
                .toList();
    }

    private Stream<ExecutionListItem> list(ExecutionStatus status) {
        return client
                .listExecutionsPaginator(
                        query -> query.stateMachineArn(stateMachine).statusFilter(status))
                .executions()
                .stream();
    }

    private String input(ExecutionListItem execution) {
        return client.describeExecution(query -> query.executionArn(execution.executionArn()))
                .input();
    }
}
