package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import java.util.Optional;

/// `Arguments`, `Output` and `Assign`.
public record JsonataDataflow(
        Optional<Template> arguments, Optional<Template> output, Assignments assign)
        implements Dataflow {

    @Override
    public JsonNode input(Scope scope, Trace trace) {
        return scope.input();
    }

    @Override
    public JsonNode arguments(Scope scope, Trace trace) {
        JsonNode value =
                arguments.map(template -> template.evaluate(scope)).orElseGet(scope::input);
        if (arguments.isPresent()) {
            trace.saw(Stage.AFTER_ARGUMENTS, value);
        }
        return value;
    }

    @Override
    public Exit exit(Scope scope, JsonNode result, Trace trace) {
        JsonNode value = output.map(template -> template.evaluate(scope)).orElse(result);
        return new Exit(value, assign.evaluate(scope));
    }
}
