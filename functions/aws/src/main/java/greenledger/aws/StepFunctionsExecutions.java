package greenledger.aws;

import greenledger.core.Executions;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// Executions of one state machine of Step Functions.
public final class StepFunctionsExecutions implements Executions {

    private final SfnClient client;
    private final String stateMachine;

    /// @param stateMachine the ARN of its alias, so that a version can be taken back
    public StepFunctionsExecutions(SfnClient client, String stateMachine) {
        this.client = client;
        this.stateMachine = stateMachine;
    }

    @Override
    public void start(String name, String input) {
        try {
            client.startExecution(
                    execution -> execution.stateMachineArn(stateMachine).name(name).input(input));
        } catch (ExecutionAlreadyExistsException _) {
            // It was started before, which is what was asked for.
        }
    }

    @Override
    public boolean succeed(String token, String output) {
        return answered(
                () -> client.sendTaskSuccess(answer -> answer.taskToken(token).output(output)));
    }

    @Override
    public boolean fail(String token, String error, String cause) {
        return answered(() ->
                client.sendTaskFailure(
                        answer -> answer.taskToken(token).error(error).cause(cause)));
    }

    private static boolean answered(Runnable answer) {
        try {
            answer.run();
            return true;
        } catch (TaskTimedOutException _) {
            return false;
        } catch (TaskDoesNotExistException _) {
            return false;
        }
    }
}
