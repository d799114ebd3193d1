package greenledger.aws.rollout;

import greenledger.aws.SignedCalls;
import greenledger.aws.SignedCalls.Answer;
import greenledger.core.Json;
import greenledger.core.Rollout;
import greenledger.core.deadletter.Invocations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// A rollout of CodeDeploy's, which waits for one call of its API. Its client is left out of the
/// packages for the sake of that one.
///
/// @param versions the ARN of each function's new version, by the function's name
public record CodeDeployRollout(
        Map<String, String> versions, Invocations functions, SignedCalls codeDeploy)
        implements Rollout {

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Type",
                    "application/x-amz-json-1.1",
                    "X-Amz-Target",
                    "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus");

    /// The body of that call, as the API names its parts.
    private record Status(
            String deploymentId, String lifecycleEventHookExecutionId, String status) {}

    public CodeDeployRollout {
        versions = Map.copyOf(versions);
    }

    /// That it fails is what a trial is to find out.
    @Override
    public Outcome call(String function, String event) {
        String version =
                Optional.ofNullable(versions.get(function))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "NEW_VERSIONS names no version of " + function));
        try {
            return new Outcome.Answered(functions.call(version, event));
        } catch (Invocations.Failed failed) {
            return new Outcome.Failed(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void tell(Trial trial, boolean passed) {
        Status status =
                new Status(trial.deployment(), trial.execution(), passed ? "Succeeded" : "Failed");
        try {
            Answer answer = codeDeploy.post("/", HEADERS, Json.write(status));
            if (!answer.isSuccess()) {
                throw new IllegalStateException(
                        "CodeDeploy answered %d: %s".formatted(answer.status(), answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("CodeDeploy did not answer", e);
        }
    }
}
