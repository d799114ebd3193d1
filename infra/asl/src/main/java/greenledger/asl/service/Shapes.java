package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.json.Json;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Run;
import java.time.Instant;
import java.util.Optional;

/// What the answers of the API look like.
final class Shapes {

    private Shapes() {}

    /// Seconds since 1970, with a fraction: the protocol's own form of time.
    static JsonNode time(Instant instant) {
        return Json.number(instant.toEpochMilli() / 1000.0);
    }

    static ObjectNode started(Run run) {
        ObjectNode answer = Json.object().put("executionArn", run.spec().arn());
        answer.set("startDate", time(run.startDate().orElseThrow()));
        return answer;
    }

    static ObjectNode summary(Run run) {
        ObjectNode answer = started(run);
        answer.put("stateMachineArn", run.spec().machineArn());
        answer.put("name", run.spec().name());
        answer.put("status", run.outcome().map(Outcome::status).orElse("RUNNING"));
        run.stopDate().ifPresent(date -> answer.set("stopDate", time(date)));
        answer.put("redriveCount", run.redrives());
        return answer;
    }

    static ObjectNode execution(Run run) {
        ObjectNode answer = summary(run);
        answer.put("input", Json.write(run.spec().input()));
        answer.putObject("inputDetails").put("included", true);
        run.outcome().ifPresent(outcome -> addOutcome(answer, outcome));
        boolean redrivable =
                run.spec().type() == StateMachineType.STANDARD
                        && run.outcome()
                                .filter(outcome -> !(outcome instanceof Outcome.Succeeded))
                                .isPresent();
        answer.put("redriveStatus", redrivable ? "REDRIVABLE" : "NOT_REDRIVABLE");
        return answer;
    }

    static ObjectNode syncExecution(Run run) {
        ObjectNode answer = execution(run);
        answer.remove("redriveCount");
        answer.remove("redriveStatus");
        answer.putObject("billingDetails")
                .put("billedDurationInMilliseconds", 100)
                .put("billedMemoryUsedInMB", 64);
        return answer;
    }

    private static void addOutcome(ObjectNode answer, Outcome outcome) {
        switch (outcome) {
            case Outcome.Succeeded(var output) -> {
                answer.put("output", Json.write(output));
                answer.putObject("outputDetails").put("included", true);
            }
            case Outcome.Failed(var error, var cause) -> addFailure(answer, error, cause);
            case Outcome.Aborted(var error, var cause) -> addFailure(answer, error, cause);
            case Outcome.TimedOut _ -> {}
        }
    }

    private static void addFailure(
            ObjectNode answer, Optional<String> error, Optional<String> cause) {
        error.ifPresent(text -> answer.put("error", text));
        cause.ifPresent(text -> answer.put("cause", text));
    }

    static ObjectNode machineSummary(StateMachine machine) {
        ObjectNode answer = Json.object();
        answer.put("stateMachineArn", machine.arn());
        answer.put("name", machine.name());
        answer.put("type", machine.type().name());
        answer.set("creationDate", time(machine.created()));
        return answer;
    }

    static ObjectNode machine(StateMachine machine) {
        ObjectNode answer = machineSummary(machine);
        answer.put("status", "ACTIVE");
        answer.put("definition", machine.definition().source());
        answer.put("roleArn", machine.roleArn());
        answer.putObject("loggingConfiguration")
                .put("level", "OFF")
                .put("includeExecutionData", false);
        answer.putObject("tracingConfiguration").put("enabled", false);
        return answer;
    }
}
