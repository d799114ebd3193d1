package greenledger.asl.definition;

import com.dashjoin.jsonata.JException;
import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.InvalidPathException;
import greenledger.asl.expression.ArrayTemplate;
import greenledger.asl.expression.ObjectTemplate;
import greenledger.asl.expression.Template;
import greenledger.asl.intrinsic.IntrinsicCall;
import greenledger.asl.intrinsic.IntrinsicParser;
import greenledger.asl.intrinsic.IntrinsicSyntaxException;
import greenledger.asl.json.Json;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.jsonpath.PathExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compiles the values of a definition that hold expressions.
final class TemplateParser {

    private static final String DYNAMIC = ".$";

    private final Diagnostics diagnostics;

    TemplateParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /// A payload template of JSONPath: names that end in `.$` have paths or calls as values.
    Template payload(JsonNode value, String pointer) {
        return switch (value.getNodeType()) {
            case OBJECT -> payloadObject(value, pointer);
            case ARRAY -> {
                List<Template> elements = new ArrayList<>();
                for (int i = 0; i < value.size(); i++) {
                    elements.add(payload(value.get(i), pointer + "[" + i + "]"));
                }
                yield new ArrayTemplate(elements);
            }
            case STRING, NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> Template.constant(value);
        };
    }

    private Template payloadObject(JsonNode value, String pointer) {
        Map<String, Template> members = new LinkedHashMap<>();
        value.forEachEntry((name, member) -> {
            if (name.endsWith(DYNAMIC)) {
                String target = name.substring(0, name.length() - DYNAMIC.length());
                members.put(target, dynamic(name, member, pointer));
            } else {
                members.put(name, payload(member, pointer + "/" + name));
            }
        });
        return new ObjectTemplate(members);
    }

    /// A path or a call of an intrinsic function.
    Template dynamic(String field, JsonNode value, String pointer) {
        try {
            if (value.isTextual()) {
                String text = value.textValue();
                return IntrinsicCall.isCall(text)
                        ? IntrinsicParser.parse(text)
                        : PathExpression.compile(text).inField(field);
            }
        } catch (InvalidPathException | IntrinsicSyntaxException _) {
            return refused(field, pointer);
        }
        return refused(field, pointer);
    }

    private Template refused(String field, String pointer) {
        diagnostics.add(
                pointer,
                ("The value for the field '%s' must be a valid JSONPath or a valid intrinsic "
                                + "function call")
                        .formatted(field));
        return Template.constant(Json.nothing());
    }

    /// A template of JSONata: each string in the delimiters is an expression.
    ///
    /// @param path how messages name the place, such as `Output/total`
    Template jsonata(JsonNode value, String path, String pointer) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                Map<String, Template> members = new LinkedHashMap<>();
                value.forEachEntry((name, member) ->
                        members.put(
                                name, jsonata(member, path + "/" + name, pointer + "/" + name)));
                yield new ObjectTemplate(members);
            }
            case ARRAY -> {
                List<Template> elements = new ArrayList<>();
                for (int i = 0; i < value.size(); i++) {
                    String index = "[" + i + "]";
                    elements.add(jsonata(value.get(i), path + index, pointer + index));
                }
                yield new ArrayTemplate(elements);
            }
            case STRING ->
                    JsonataExpression.isExpression(value)
                            ? expression(value, path, pointer)
                                    .<Template>map(found -> found)
                                    .orElseGet(() -> Template.constant(value))
                            : Template.constant(value);
            case NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> Template.constant(value);
        };
    }

    Optional<JsonataExpression> expression(JsonNode value, String path, String pointer) {
        try {
            return Optional.of(new JsonataExpression(JsonataExpression.sourceOf(value), path));
        } catch (JException e) {
            diagnostics.add(
                    pointer,
                    "The value for the field '%s' must be a valid JSONata expression: %s"
                            .formatted(path, e.getMessage()));
            return Optional.empty();
        }
    }

    /// A path on its own, such as `ItemsPath`.
    Optional<PathExpression> path(Fields fields, String name) {
        return fields.text(name)
                .flatMap(text -> {
                    try {
                        return Optional.of(PathExpression.compile(text));
                    } catch (InvalidPathException _) {
                        fields.refuse(name, "Value is not a valid JSONPath");
                        return Optional.empty();
                    }
                });
    }
}
