package greenledger.asl.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.json.Json;
import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;

/// What an execution starts from, as JSON; its definition as the text that it had then.
final class SpecCodec {

    private SpecCodec() {}

    static ObjectNode write(ExecutionSpec spec) {
        ObjectNode entry =
                Json.object()
                        .put("arn", spec.arn())
                        .put("name", spec.name())
                        .put("machineArn", spec.machineArn())
                        .put("machineName", spec.machineName())
                        .put("roleArn", spec.roleArn())
                        .put("type", spec.type().name())
                        .put("definition", spec.definition().source())
                        .put("seed", spec.seed());
        return entry.set("input", spec.input());
    }

    static ExecutionSpec read(JsonNode entry) {
        StateMachineType type = StateMachineType.valueOf(entry.path("type").asText());
        return new ExecutionSpec(
                entry.path("arn").asText(),
                entry.path("name").asText(),
                entry.path("machineArn").asText(),
                entry.path("machineName").asText(),
                entry.path("roleArn").asText(),
                type,
                definition(entry.path("definition").asText(), type),
                entry.path("input"),
                entry.path("seed").asLong());
    }

    private static Definition definition(String text, StateMachineType type) {
        try {
            return DefinitionParser.parse(text, type);
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException("A journal holds a definition that is refused now", e);
        }
    }
}
