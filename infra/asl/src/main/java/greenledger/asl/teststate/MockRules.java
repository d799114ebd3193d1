package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.model.ChoiceState;
import greenledger.asl.model.FailState;
import greenledger.asl.model.MapState;
import greenledger.asl.model.ParallelState;
import greenledger.asl.model.PassState;
import greenledger.asl.model.State;
import greenledger.asl.model.SucceedState;
import greenledger.asl.model.TaskState;
import greenledger.asl.model.WaitState;

/// Which states need a mock, which allow one, and what it must look like.
final class MockRules {

    private MockRules() {}

    static void check(TestStateRequest request, State state) throws TestStateException {
        if (request.mock().isEmpty()) {
            checkUnmocked(request, state);
            return;
        }
        switch (state) {
            case TaskState task -> {
                if (request.mock().get().validated()
                        && request.mock().get().outcome()
                                instanceof TaskOutcome.Succeeded(var result)) {
                    ResponseShapes.check(task.resource(), result);
                }
            }
            case ParallelState _ -> requireArray(request);
            case MapState map -> {
                if (map.distribution().flatMap(found -> found.writer()).isPresent()) {
                    requireObject(request);
                } else {
                    requireArray(request);
                }
            }
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _ ->
                    throw TestStateException.validation(
                            "State type '%s' is not supported when a mock is specified"
                                    .formatted(state.type()));
        }
    }

    private static void checkUnmocked(TestStateRequest request, State state)
            throws TestStateException {
        if (request.failedIterations().isPresent()) {
            throw TestStateException.validation(
                    "TestState does not support MapIterationFailureCount when a mock is not "
                            + "specified.");
        }
        if (state instanceof MapState || state instanceof ParallelState) {
            throw TestStateException.definition(
                    "TestState API does not support Map or Parallel states. Supported state types"
                            + " include: [Task, Wait, Pass, Succeed, Fail, Choice]");
        }
    }

    private static void requireArray(TestStateRequest request) throws TestStateException {
        if (!mockedResult(request).isMissingNode() && !mockedResult(request).isArray()) {
            throw TestStateException.validation("Mocked result must be an array.");
        }
    }

    private static void requireObject(TestStateRequest request) throws TestStateException {
        if (!mockedResult(request).isMissingNode() && !mockedResult(request).isObject()) {
            throw TestStateException.validation("Mocked result must be a JSON object.");
        }
    }

    private static JsonNode mockedResult(TestStateRequest request) {
        return request.mock()
                .map(TestStateRequest.Mock::outcome)
                .filter(TaskOutcome.Succeeded.class::isInstance)
                .map(outcome -> ((TaskOutcome.Succeeded) outcome).output())
                .orElseGet(MissingNode::getInstance);
    }
}
