package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.dataflow.TimestampField;
import greenledger.asl.dataflow.Timestamps;
import greenledger.asl.expression.Template;
import greenledger.asl.json.Json;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.model.ChoiceState;
import greenledger.asl.model.FailState;
import greenledger.asl.model.Graph;
import greenledger.asl.model.ParallelState;
import greenledger.asl.model.PassState;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.State;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.model.SucceedState;
import greenledger.asl.model.TaskState;
import greenledger.asl.model.WaitState;
import greenledger.asl.model.WaitState.Until;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one state of any type.
final class StateParser {

    private final TemplateParser templates;
    private final DataflowParser dataflows;
    private final NumberParser numbers;
    private final ResourceParser resources;
    private final ChoiceParser choices;
    private final HandlingParser handling;
    private final MapParser maps;
    private final GraphParser graphs;

    StateParser(Diagnostics diagnostics, StateMachineType type, GraphParser graphs) {
        this.templates = new TemplateParser(diagnostics);
        this.dataflows = new DataflowParser(templates);
        this.numbers = new NumberParser(templates);
        this.resources = new ResourceParser(type);
        this.choices = new ChoiceParser(templates, dataflows);
        this.handling = new HandlingParser(dataflows);
        this.maps = new MapParser(templates, dataflows, numbers, resources);
        this.graphs = graphs;
    }

    /// Empty when not even the type can be told.
    Optional<State> parse(String name, Fields fields, QueryLanguage inherited) {
        fields.require("Type");
        String type = fields.text("Type").orElse("");
        if (!StateFields.isType(type)) {
            if (fields.has("Type")) {
                fields.refuse(
                        "Type",
                        "The field 'Type' should have one of these values: [Task, Wait, "
                                + "Pass, Succeed,"
                                + " Fail, Choice, Parallel, Map]");
            }
            return Optional.empty();
        }
        QueryLanguage language = language(fields, inherited);
        fields.allowOnly(StateFields.of(type, language));
        return Optional.of(state(name, type, language, fields));
    }

    private static QueryLanguage language(Fields fields, QueryLanguage inherited) {
        QueryLanguage own =
                fields.text("QueryLanguage").flatMap(QueryLanguage::find).orElse(inherited);
        if (inherited == QueryLanguage.JSONATA && own == QueryLanguage.JSON_PATH) {
            fields.refuse(
                    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole "
                            + "state machine");
        }
        return own;
    }

    private State state(String name, String type, QueryLanguage language, Fields fields) {
        return switch (type) {
            case "Pass" ->
                    new PassState(
                            name,
                            language,
                            dataflows.parse(fields, language),
                            fields.value("Result"),
                            next(fields));
            case "Succeed" -> new SucceedState(name, language, dataflows.parse(fields, language));
            case "Fail" -> fail(name, language, fields);
            case "Wait" -> wait(name, language, fields);
            case "Choice" -> choice(name, language, fields);
            case "Task" -> task(name, language, fields);
            case "Parallel" -> parallel(name, language, fields);
            default -> map(name, language, fields);
        };
    }

    private State fail(String name, QueryLanguage language, Fields fields) {
        Dataflow flow = dataflows.parse(fields, language);
        return new FailState(
                name,
                language,
                flow,
                text(fields, "Error", language),
                text(fields, "Cause", language));
    }

    private Optional<Template> text(Fields fields, String name, QueryLanguage language) {
        String path = name + "Path";
        if (language == QueryLanguage.JSON_PATH && fields.has(path)) {
            return fields.text(path)
                    .map(text -> templates.dynamic(path, Json.text(text), fields.pointer()));
        }
        Optional<JsonNode> value = fields.text(name).map(Json::text);
        if (language == QueryLanguage.JSONATA
                && value.filter(JsonataExpression::isExpression).isPresent()) {
            return templates
                    .expression(value.get(), name, fields.at(name))
                    .map(expression -> scope -> expression.evaluate(scope, "string"));
        }
        return value.map(Template::constant);
    }

    private State wait(String name, QueryLanguage language, Fields fields) {
        Optional<NumberField> seconds = numbers.parse(fields, "Seconds", language);
        Until until =
                seconds.<Until>map(Until.Seconds::new)
                        .orElseGet(() -> new Until.Moment(timestamp(fields, language)));
        if (!fields.has("Seconds")
                && !fields.has("SecondsPath")
                && !fields.has("Timestamp")
                && !fields.has("TimestampPath")) {
            fields.refuse(
                    "One of these fields is required: [Seconds, SecondsPath, Timestamp, "
                            + "TimestampPath]");
        }
        return new WaitState(
                name, language, dataflows.parse(fields, language), until, next(fields));
    }

    private TimestampField timestamp(Fields fields, QueryLanguage language) {
        if (language == QueryLanguage.JSON_PATH && fields.has("TimestampPath")) {
            return templates
                    .path(fields, "TimestampPath")
                    .map(path -> TimestampField.path("TimestampPath", path))
                    .orElseGet(() -> TimestampField.literal(Instant.EPOCH));
        }
        Optional<JsonNode> value = fields.text("Timestamp").map(Json::text);
        if (language == QueryLanguage.JSONATA
                && value.filter(JsonataExpression::isExpression).isPresent()) {
            return templates
                    .expression(value.get(), "Timestamp", fields.at("Timestamp"))
                    .map(expression -> TimestampField.jsonata("Timestamp", expression))
                    .orElseGet(() -> TimestampField.literal(Instant.EPOCH));
        }
        Optional<Instant> instant = value.map(JsonNode::textValue).flatMap(Timestamps::parse);
        if (value.isPresent() && instant.isEmpty()) {
            fields.refuse("Timestamp", "String does not match RFC3339 timestamp");
        }
        return TimestampField.literal(instant.orElse(Instant.EPOCH));
    }

    private State choice(String name, QueryLanguage language, Fields fields) {
        fields.require("Choices");
        List<Fields> entries = fields.objects("Choices");
        if (fields.has("Choices") && entries.isEmpty()) {
            fields.refuse("Choices", "Value must be a non-empty array");
        }
        List<ChoiceState.Rule> rules = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rules.add(choices.parse(entries.get(i), language, i));
        }
        return new ChoiceState(
                name, language, dataflows.parse(fields, language), rules, fields.text("Default"));
    }

    private State task(String name, QueryLanguage language, Fields fields) {
        fields.require("Resource");
        checkHeartbeat(fields);
        Optional<Fields> credentials = fields.object("Credentials");
        credentials
                .filter(found -> !found.has("RoleArn") && !found.has("RoleArn.$"))
                .ifPresent(
                        found -> found.refuse("The field 'RoleArn' is required but was missing"));
        return new TaskState(
                name,
                language,
                dataflows.parse(fields, language),
                resources.parse(fields),
                numbers.parse(fields, "TimeoutSeconds", language),
                numbers.parse(fields, "HeartbeatSeconds", language),
                credentials.map(found -> credentials(found, language)),
                handling.retriers(fields),
                handling.catchers(fields, language),
                next(fields));
    }

    private static void checkHeartbeat(Fields fields) {
        JsonNode timeout = fields.node().path("TimeoutSeconds");
        JsonNode heartbeat = fields.node().path("HeartbeatSeconds");
        if (timeout.isNumber()
                && heartbeat.isNumber()
                && heartbeat.doubleValue() >= timeout.doubleValue()) {
            fields.refuse("HeartbeatSeconds", "Value must be less than TimeoutSeconds");
        }
    }

    private Template credentials(Fields fields, QueryLanguage language) {
        return switch (language) {
            case JSON_PATH -> templates.payload(fields.node(), fields.pointer());
            case JSONATA -> templates.jsonata(fields.node(), "Credentials", fields.pointer());
        };
    }

    private State parallel(String name, QueryLanguage language, Fields fields) {
        fields.require("Branches");
        List<Graph> branches =
                fields.objects("Branches").stream().map(branch -> graphs.parse(branch)).toList();
        return new ParallelState(
                name,
                language,
                dataflows.parse(fields, language),
                branches,
                handling.retriers(fields),
                handling.catchers(fields, language),
                next(fields));
    }

    private State map(String name, QueryLanguage language, Fields fields) {
        Optional<Fields> processor = MapParser.processor(fields);
        if (processor.isEmpty()) {
            fields.refuse("These fields are required: [ItemProcessor]");
        }
        Graph graph =
                processor
                        .map(found -> graphs.parse(found))
                        .orElseGet(() -> new Graph("", Map.of()));
        return maps.parse(
                name,
                language,
                fields,
                graph,
                handling.retriers(fields),
                handling.catchers(fields, language),
                next(fields));
    }

    private static Optional<String> next(Fields fields) {
        boolean end = fields.value("End").filter(JsonNode::booleanValue).isPresent();
        if (end == fields.has("Next")) {
            fields.refuse("Exactly one of these fields is required: [Next, End]");
        }
        return fields.text("Next");
    }
}
