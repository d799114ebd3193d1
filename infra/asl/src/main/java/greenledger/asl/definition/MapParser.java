package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Template;
import greenledger.asl.json.Json;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.model.Catcher;
import greenledger.asl.model.Distribution;
import greenledger.asl.model.Graph;
import greenledger.asl.model.ItemBatcher;
import greenledger.asl.model.ItemReader;
import greenledger.asl.model.MapState;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.ResultWriter;
import greenledger.asl.model.Retrier;
import greenledger.asl.model.StateMachineType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what only Map states have.
final class MapParser {

    private static final Pattern LABEL =
            Pattern.compile("[^\\s?*<>{}\\[\\]:;,\\\\|^~$#%&`\"\\p{Cntrl}]{1,40}");

    private final TemplateParser templates;
    private final DataflowParser dataflows;
    private final NumberParser numbers;
    private final ResourceParser resources;

    MapParser(
            TemplateParser templates,
            DataflowParser dataflows,
            NumberParser numbers,
            ResourceParser resources) {
        this.templates = templates;
        this.dataflows = dataflows;
        this.numbers = numbers;
        this.resources = resources;
    }

    MapState parse(
            String name,
            QueryLanguage language,
            Fields fields,
            Graph processor,
            List<Retrier> retriers,
            List<Catcher> catchers,
            Optional<String> next) {
        return new MapState(
                name,
                language,
                dataflows.parseMap(fields, language),
                items(fields, language),
                selector(fields, language),
                numbers.parse(fields, "MaxConcurrency", language)
                        .orElseGet(() -> NumberField.literal(0)),
                processor,
                distribution(fields, language),
                retriers,
                catchers,
                next);
    }

    /// The graph's own fields: under its new name or its old one.
    static Optional<Fields> processor(Fields fields) {
        return fields.has("ItemProcessor")
                ? fields.object("ItemProcessor")
                : fields.object("Iterator");
    }

    private Optional<Template> items(Fields fields, QueryLanguage language) {
        return switch (language) {
            case JSON_PATH ->
                    templates
                            .path(fields, "ItemsPath")
                            .map(path -> array(path, path.source(), distributed(fields)));
            case JSONATA -> fields.value("Items").map(value -> jsonataItems(fields, value));
        };
    }

    private Template jsonataItems(Fields fields, JsonNode value) {
        if (!JsonataExpression.isExpression(value)) {
            return templates.jsonata(value, "Items", fields.at("Items"));
        }
        return templates
                .expression(value, "Items", fields.at("Items"))
                .<Template>map(expression -> scope -> expression.evaluate(scope, "array"))
                .orElseGet(() -> Template.constant(Json.array()));
    }

    /// The service names a path into the context object by its second `$`. Only a distributed Map
    /// goes through objects.
    private static Template array(Template path, String source, boolean objects) {
        String shown = source.startsWith("$$") ? source.substring(1) : source;
        return scope -> {
            JsonNode value = path.evaluate(scope);
            if (!value.isArray() && !(objects && value.isObject())) {
                throw EvaluationException.runtime(
                        "Reference path \"%s\" must point to array.".formatted(shown));
            }
            return value;
        };
    }

    private Optional<Template> selector(Fields fields, QueryLanguage language) {
        String name =
                language == QueryLanguage.JSON_PATH && fields.has("Parameters")
                        ? "Parameters"
                        : "ItemSelector";
        return fields.value(name).map(value -> template(fields, name, name, language));
    }

    private Template template(Fields fields, String name, String shown, QueryLanguage language) {
        JsonNode value = fields.node().path(name);
        return switch (language) {
            case JSON_PATH -> templates.payload(value, fields.at(name));
            case JSONATA -> templates.jsonata(value, shown, fields.at(name));
        };
    }

    private Optional<Distribution> distribution(Fields fields, QueryLanguage language) {
        if (!distributed(fields)) {
            return Optional.empty();
        }
        Optional<Fields> config = processor(fields).flatMap(p -> p.object("ProcessorConfig"));
        String type = config.flatMap(found -> found.text("ExecutionType")).orElse("STANDARD");
        return Optional.of(
                new Distribution(
                        type.equals("EXPRESS")
                                ? StateMachineType.EXPRESS
                                : StateMachineType.STANDARD,
                        label(fields),
                        fields.object("ItemReader").map(reader -> reader(reader, language)),
                        fields.object("ItemBatcher").map(batcher -> batcher(batcher, language)),
                        fields.object("ResultWriter").map(writer -> writer(writer, language)),
                        numbers.parse(fields, "ToleratedFailureCount", language),
                        numbers.parse(fields, "ToleratedFailurePercentage", language)));
    }

    private static Optional<String> label(Fields fields) {
        Optional<String> label = fields.text("Label");
        if (label.filter(text -> !LABEL.matcher(text).matches()).isPresent()) {
            fields.refuse(
                    "Label", "Value must have 1 to 40 characters, none of them special or a blank");
        }
        return label;
    }

    private static boolean distributed(Fields fields) {
        return processor(fields)
                .flatMap(graph -> graph.object("ProcessorConfig"))
                .flatMap(config -> config.text("Mode"))
                .filter("DISTRIBUTED"::equals)
                .isPresent();
    }

    private ItemReader reader(Fields fields, QueryLanguage language) {
        fields.require("Resource");
        Fields config =
                fields.object("ReaderConfig")
                        .orElseGet(() ->
                                new Fields(
                                        Json.object(),
                                        fields.at("ReaderConfig"),
                                        fields.diagnostics()));
        Dataflow flow = dataflows.parse(fields, language, "ItemReader/");
        return new ItemReader(
                resources.parse(fields),
                flow,
                config.node(),
                numbers.parse(config, "MaxItems", language),
                config.value("ItemsPointer")
                        .map(value -> template(config, "ItemsPointer", "ItemsPointer", language)));
    }

    private ItemBatcher batcher(Fields fields, QueryLanguage language) {
        if (!fields.has("MaxItemsPerBatch")
                && !fields.has("MaxItemsPerBatchPath")
                && !fields.has("MaxInputBytesPerBatch")
                && !fields.has("MaxInputBytesPerBatchPath")) {
            fields.refuse(
                    "One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]");
        }
        return new ItemBatcher(
                numbers.parse(fields, "MaxItemsPerBatch", language),
                numbers.parse(fields, "MaxInputBytesPerBatch", language),
                fields.value("BatchInput")
                        .map(value ->
                                template(
                                        fields, "BatchInput", "ItemBatcher/BatchInput", language)));
    }

    private ResultWriter writer(Fields fields, QueryLanguage language) {
        Dataflow flow = dataflows.parse(fields, language, "ResultWriter/");
        return new ResultWriter(
                fields.has("Resource") ? Optional.of(resources.parse(fields)) : Optional.empty(),
                flow,
                DataflowParser.configuration(fields, "WriterConfig"));
    }
}
