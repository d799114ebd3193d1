package greenledger.aws;

import greenledger.core.DeadExecutions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
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
        return Stream.of(ExecutionStatus.FAILED, ExecutionStatus.TIMED_OUT, ExecutionStatus.ABORTED)
                .flatMap(this::list)
                .filter(execution -> !execution.stopDate().isBefore(then))
                .map(this::describe)
                .toList();
    }

    private Stream<ExecutionListItem> list(ExecutionStatus status) {
        return client
                .listExecutionsPaginator(
                        query -> query.stateMachineArn(stateMachine).statusFilter(status))
                .executions()
                .stream();
    }

    private Dead describe(ExecutionListItem execution) {
        DescribeExecutionResponse found =
                client.describeExecution(query -> query.executionArn(execution.executionArn()));
        return new Dead(execution.name(), found.input(), Optional.ofNullable(found.error()));
    }
}
