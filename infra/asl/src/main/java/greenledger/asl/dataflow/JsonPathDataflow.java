package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import greenledger.asl.jsonpath.ReferencePath;
import java.util.Optional;

/// `InputPath`, `Parameters`, `ResultSelector`, `ResultPath`, `OutputPath` and `Assign`.
///
/// @param resultPath empty when the result is discarded
public record JsonPathDataflow(
        Template inputPath,
        Optional<Template> parameters,
        Optional<Template> resultSelector,
        Optional<ReferencePath> resultPath,
        Template outputPath,
        Assignments assign)
        implements Dataflow {

    private static final ReferencePath WHOLE = ReferencePath.compile("$");

    /// Lets everything through, but for what it assigns.
    public static JsonPathDataflow plain(Assignments assign) {
        return new JsonPathDataflow(
                Scope::input,
                Optional.empty(),
                Optional.empty(),
                Optional.of(WHOLE),
                Scope::input,
                assign);
    }

    @Override
    public JsonNode input(Scope scope, Trace trace) {
        JsonNode value = inputPath.evaluate(scope);
        trace.saw(Stage.AFTER_INPUT_PATH, value);
        return value;
    }

    @Override
    public JsonNode arguments(Scope scope, Trace trace) {
        JsonNode input = input(scope, trace);
        JsonNode value =
                parameters.map(template -> template.evaluate(scope.withInput(input))).orElse(input);
        trace.saw(Stage.AFTER_PARAMETERS, value);
        return value;
    }

    @Override
    public Exit exit(Scope scope, JsonNode result, Trace trace) {
        Scope onResult = scope.withInput(result);
        JsonNode selected =
                resultSelector.map(template -> template.evaluate(onResult)).orElse(result);
        trace.saw(Stage.AFTER_RESULT_SELECTOR, selected);
        JsonNode combined =
                resultPath.map(path -> path.put(scope.input(), selected)).orElseGet(scope::input);
        trace.saw(Stage.AFTER_RESULT_PATH, combined);
        JsonNode output = outputPath.evaluate(scope.withInput(combined));
        return new Exit(output, assign.evaluate(onResult));
    }
}
