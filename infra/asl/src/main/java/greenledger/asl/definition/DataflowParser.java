package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.InvalidPathException;
import greenledger.asl.dataflow.Assignments;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.JsonPathDataflow;
import greenledger.asl.dataflow.JsonataDataflow;
import greenledger.asl.expression.ObjectTemplate;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import greenledger.asl.json.Json;
import greenledger.asl.jsonpath.ReferencePath;
import greenledger.asl.model.QueryLanguage;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the fields by which data goes into a state and comes out of it.
final class DataflowParser {

    private static final ReferencePath WHOLE = ReferencePath.compile("$");

    private static final Pattern VARIABLE =
            Pattern.compile("[\\p{IsAlphabetic}_][\\p{IsAlphabetic}\\p{IsDigit}_]{0,79}");

    private final TemplateParser templates;

    DataflowParser(TemplateParser templates) {
        this.templates = templates;
    }

    Dataflow parse(Fields fields, QueryLanguage language) {
        return parse(fields, language, "");
    }

    /// @param field how messages name the place of these fields, such as `Catch[0]/`
    Dataflow parse(Fields fields, QueryLanguage language, String field) {
        return switch (language) {
            case JSON_PATH -> jsonPath(fields, Optional.of("Parameters"));
            case JSONATA ->
                    new JsonataDataflow(
                            jsonata(fields, "Arguments", field),
                            jsonata(fields, "Output", field),
                            assignments(fields, language, field));
        };
    }

    /// For a Map, whose `Parameters` are its old name for an item selector.
    Dataflow parseMap(Fields fields, QueryLanguage language) {
        return switch (language) {
            case JSON_PATH -> jsonPath(fields, Optional.empty());
            case JSONATA -> parse(fields, language);
        };
    }

    private JsonPathDataflow jsonPath(Fields fields, Optional<String> parameters) {
        return new JsonPathDataflow(
                selection(fields, "InputPath"),
                parameters.flatMap(name -> payload(fields, name)),
                payload(fields, "ResultSelector"),
                resultPath(fields),
                selection(fields, "OutputPath"),
                assignments(fields, QueryLanguage.JSON_PATH, ""));
    }

    Assignments assignments(Fields fields, QueryLanguage language, String field) {
        Optional<Fields> assign = fields.object("Assign");
        assign.ifPresent(DataflowParser::checkVariables);
        Template template =
                assign.map(found ->
                                switch (language) {
                                    case JSON_PATH ->
                                            templates.payload(found.node(), found.pointer());
                                    case JSONATA ->
                                            templates.jsonata(
                                                    found.node(),
                                                    field + "Assign",
                                                    found.pointer());
                                })
                        .orElseGet(() -> Template.constant(Json.object()));
        return template instanceof ObjectTemplate object
                ? new Assignments(object.members())
                : Assignments.NONE;
    }

    /// `$states` is the service's own, and a name must be one that a path can hold.
    private static void checkVariables(Fields assign) {
        assign.node()
                .fieldNames()
                .forEachRemaining(field -> {
                    String name = field.replaceFirst("\\.\\$$", "");
                    if (name.equals("states") || !VARIABLE.matcher(name).matches()) {
                        assign.refuse(field, "Value is not a valid variable name");
                    }
                });
    }

    /// `null` selects nothing: an empty object.
    private Template selection(Fields fields, String name) {
        Optional<JsonNode> value = fields.value(name);
        if (value.isEmpty()) {
            return Scope::input;
        }
        if (value.get().isNull()) {
            return Template.constant(Json.object());
        }
        return templates.path(fields, name).<Template>map(path -> path).orElse(Scope::input);
    }

    private Optional<Template> payload(Fields fields, String name) {
        return fields.value(name).map(value -> templates.payload(value, fields.at(name)));
    }

    private Optional<Template> jsonata(Fields fields, String name, String field) {
        return fields.value(name)
                .map(value -> templates.jsonata(value, field + name, fields.at(name)));
    }

    private Optional<ReferencePath> resultPath(Fields fields) {
        Optional<JsonNode> value = fields.value("ResultPath");
        if (value.filter(JsonNode::isNull).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(fields.text("ResultPath").map(ReferencePath::compile).orElse(WHOLE));
        } catch (InvalidPathException _) {
            fields.refuse("ResultPath", "Value is not a Reference Path");
            return Optional.of(WHOLE);
        }
    }

    /// An object of which nothing is read, such as what an item reader keeps for itself.
    static ObjectNode configuration(Fields fields, String name) {
        return fields.object(name).map(Fields::node).orElseGet(Json::object);
    }
}
