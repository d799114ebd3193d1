package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Timestamps;
import greenledger.asl.json.Json;
import greenledger.asl.model.StateMachineType;
import java.time.Instant;
import java.util.Optional;

/// The part of the context object that a flow has for all of its states.
record ContextObject(ObjectNode fields) {

    static ContextObject of(ExecutionSpec spec, Instant start, int redrives) {
        return of(spec, spec.arn(), spec.name(), spec.input(), start, redrives);
    }

    /// For a child execution of a distributed Map.
    static ContextObject of(
            ExecutionSpec spec,
            String arn,
            String name,
            JsonNode input,
            Instant start,
            int redrives) {
        ObjectNode fields = Json.object();
        ObjectNode execution = fields.putObject("Execution");
        execution.put("Id", arn);
        execution.set("Input", input);
        execution.put("StartTime", Timestamps.write(start));
        execution.put("Name", name);
        execution.put("RoleArn", spec.roleArn());
        if (spec.type() == StateMachineType.STANDARD) {
            execution.put("RedriveCount", redrives);
        }
        fields.putObject("StateMachine")
                .put("Id", spec.machineArn())
                .put("Name", spec.machineName());
        return new ContextObject(fields);
    }

    /// Sections that are given take the place of those that are not.
    ContextObject with(ObjectNode given) {
        return new ContextObject(copy().setAll(given));
    }

    ContextObject withItem(int index, Optional<String> key, JsonNode value) {
        ObjectNode copy = copy();
        ObjectNode item = copy.putObject("Map").putObject("Item");
        item.put("Index", index);
        key.ifPresent(name -> item.put("Key", name));
        item.set("Value", value);
        return new ContextObject(copy);
    }

    /// What [#withItem] has added, if it has.
    ObjectNode mapFields() {
        ObjectNode map = Json.object();
        if (fields.has("Map")) {
            map.set("Map", fields.get("Map"));
        }
        return map;
    }

    ObjectNode inState(String name, Instant entered, Optional<Integer> retries) {
        ObjectNode copy = copy();
        if (copy.has("State")) {
            return copy;
        }
        ObjectNode state = copy.putObject("State");
        state.put("Name", name);
        state.put("EnteredTime", Timestamps.write(entered));
        retries.ifPresent(count -> state.put("RetryCount", count));
        return copy;
    }

    private ObjectNode copy() {
        return Json.object().setAll(fields);
    }
}
