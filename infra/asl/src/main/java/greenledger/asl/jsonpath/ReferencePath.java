package greenledger.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.InvalidPathException;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path to exactly one place of a document, where a value can be put: `ResultPath`.
public record ReferencePath(String source, List<Step> steps) {

    /// One hop: into a member of an object or an element of an array.
    public sealed interface Step {
        record Member(String name) implements Step {}

        record Element(int index) implements Step {}
    }

    private static final Pattern STEP =
            Pattern.compile(
                    "\\G(?:\\.([^.\\[\\]'\"*()?@,:$]+)|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\]|\\[(\\d+)\\])");

    public ReferencePath {
        steps = List.copyOf(steps);
    }

    /// Compiles a path.
    ///
    /// @throws InvalidPathException when `source` may lead to several places, or is no path
    public static ReferencePath compile(String source) {
        if (!source.startsWith("$")) {
            throw new InvalidPathException("A reference path starts with '$': " + source);
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(source).region(1, source.length());
        int end = 1;
        while (matcher.find()) {
            end = matcher.end();
            steps.add(stepOf(matcher));
        }
        if (end != source.length()) {
            throw new InvalidPathException("Not a reference path: " + source);
        }
        return new ReferencePath(source, steps);
    }

    private static Step stepOf(Matcher matcher) {
        if (matcher.group(4) != null) {
            return new Step.Element(Integer.parseInt(matcher.group(4)));
        }
        for (int group = 1; group <= 3; group++) {
            String name = matcher.group(group);
            if (name != null) {
                return new Step.Member(name);
            }
        }
        throw new IllegalStateException("A step without a name: " + matcher.group());
    }

    /// A copy of `document` that has `value` in this place; what is missing on the way is made.
    public JsonNode put(JsonNode document, JsonNode value) {
        return put(document, value, 0);
    }

    private JsonNode put(JsonNode document, JsonNode value, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        return switch (steps.get(depth)) {
            case Step.Member(var name) -> {
                ObjectNode object = objectAt(document);
                JsonNode child = object.has(name) ? object.get(name) : Json.object();
                object.set(name, put(child, value, depth + 1));
                yield object;
            }
            case Step.Element(var index) -> {
                if (!(document instanceof ArrayNode array) || index >= array.size()) {
                    throw mismatch(document);
                }
                ArrayNode copy = Json.array().addAll(array);
                copy.set(index, put(array.get(index), value, depth + 1));
                yield copy;
            }
        };
    }

    private ObjectNode objectAt(JsonNode document) {
        return switch (document) {
            case ObjectNode object -> Json.object().setAll(object);
            case JsonNode node when node.isNull() -> Json.object();
            default -> throw mismatch(document);
        };
    }

    private EvaluationException mismatch(JsonNode document) {
        return EvaluationException.of(
                "States.ResultPathMatchFailure",
                "Unable to apply ReferencePath %s to input %s"
                        .formatted(source, Json.write(document)));
    }
}
