package greenledger.local.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.runtime.Run;
import greenledger.local.json.Json;
import java.time.Instant;
import java.util.Optional;

/// What Step Functions tells the default bus of an execution's status.
public record StatusChange(Run run, Optional<Outcome> outcome) {

    public static final String SOURCE = "aws.states";
    public static final String DETAIL_TYPE = "Step Functions Execution Status Change";

    /// What an event has room for, input and output together.
    private static final int MOST_CHARACTERS = 248 * 1024;

    private static final Outcome.Failed NO_FAILURE =
            new Outcome.Failed(Optional.empty(), Optional.empty());

    /// The event's detail.
    public ObjectNode detail() {
        String status = outcome.map(Outcome::status).orElse("RUNNING");
        ObjectNode detail =
                Json.object()
                        .put("executionArn", run.spec().arn())
                        .put("stateMachineArn", run.spec().machineArn())
                        .put("stateMachineVersionArn", (String) null)
                        .put("stateMachineAliasArn", (String) null)
                        .put("name", run.spec().name())
                        .put("status", status)
                        .put("startDate", millis(run.startDate()))
                        .put("stopDate", outcome.isPresent() ? millis(run.stopDate()) : null);
        addData(detail);
        boolean redrivable =
                outcome.filter(ended -> !(ended instanceof Outcome.Succeeded)).isPresent();
        return detail.put("redriveCount", run.redrives())
                .put("redriveDate", (String) null)
                .put("redriveStatus", redrivable ? "REDRIVABLE" : "NOT_REDRIVABLE")
                .put(
                        "redriveStatusReason",
                        redrivable
                                ? null
                                : "Execution is %s and cannot be redriven".formatted(status));
    }

    private void addData(ObjectNode detail) {
        String input = Json.text(run.spec().input());
        Optional<String> output =
                outcome.flatMap(ended ->
                        ended instanceof Outcome.Succeeded(JsonNode value)
                                ? Optional.of(Json.text(value))
                                : Optional.empty());
        boolean fits = input.length() + output.map(String::length).orElse(0) <= MOST_CHARACTERS;
        detail.put("input", fits ? input : null);
        detail.putObject("inputDetails").put("included", fits);
        detail.put("output", fits ? output.orElse(null) : null);
        if (output.isPresent()) {
            detail.putObject("outputDetails").put("included", fits);
        } else {
            detail.putNull("outputDetails");
        }
        detail.put("error", failure().error().orElse(null));
        detail.put("cause", failure().cause().orElse(null));
    }

    private Outcome.Failed failure() {
        return outcome.map(ended ->
                        switch (ended) {
                            case Outcome.Failed failed -> failed;
                            case Outcome.Aborted(var error, var cause) ->
                                    new Outcome.Failed(error, cause);
                            case Outcome.Succeeded _, Outcome.TimedOut _ -> NO_FAILURE;
                        })
                .orElse(NO_FAILURE);
    }

    private static Long millis(Optional<Instant> at) {
        return at.orElseThrow().toEpochMilli();
    }
}
