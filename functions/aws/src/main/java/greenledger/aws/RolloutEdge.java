package greenledger.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.Json;
import greenledger.core.Rollout.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/// Between a lifecycle hook of CodeDeploy and a handler, whose answer is written as JSON. Until
/// CodeDeploy has been told, it waits; what a handler throws has it wait for its hour.
public final class RolloutEdge {

    private RolloutEdge() {}

    public static void run(
            InputStream in, OutputStream out, Context context, Function<Trial, ?> handler)
            throws IOException {
        Telemetry.invocation(
                context,
                () -> {
                    Trial trial = trial(Json.STORED.readTree(in));
                    Work work = Work.told("try a new version", Optional.empty());
                    Json.STORED.writeValue(out, Telemetry.span(work, () -> handler.apply(trial)));
                });
    }

    private static Trial trial(JsonNode event) {
        return new Trial(
                needed(event, "DeploymentId"), needed(event, "LifecycleEventHookExecutionId"));
    }

    private static String needed(JsonNode event, String field) {
        String value = event.path(field).asText();
        if (value.isBlank()) {
            throw new IllegalArgumentException("This is no hook of CodeDeploy: no " + field);
        }
        return value;
    }
}
