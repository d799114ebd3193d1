package greenledger.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// All that an expression can see.
///
/// @param input what `$` means to JSONPath and `$states.input` to JSONata
/// @param context the context object: `$$` and `$states.context`
/// @param variables what earlier states assigned
/// @param result `$states.result`, once there is one
/// @param errorOutput `$states.errorOutput`, inside a catcher
public record Scope(
        JsonNode input,
        ObjectNode context,
        Map<String, JsonNode> variables,
        Optional<JsonNode> result,
        Optional<JsonNode> errorOutput,
        Environment environment) {

    public static Scope of(
            JsonNode input,
            ObjectNode context,
            Map<String, JsonNode> variables,
            Environment environment) {
        return new Scope(
                input, context, variables, Optional.empty(), Optional.empty(), environment);
    }

    public Scope withInput(JsonNode value) {
        return new Scope(value, context, variables, result, errorOutput, environment);
    }

    public Scope withContext(ObjectNode value) {
        return new Scope(input, value, variables, result, errorOutput, environment);
    }

    public Scope withResult(JsonNode value) {
        return new Scope(input, context, variables, Optional.of(value), errorOutput, environment);
    }

    public Scope withErrorOutput(JsonNode value) {
        return new Scope(input, context, variables, result, Optional.of(value), environment);
    }
}
