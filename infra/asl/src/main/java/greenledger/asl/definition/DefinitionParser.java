package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.model.Definition;
import greenledger.asl.model.Graph;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.State;
import greenledger.asl.model.StateMachineType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads whole definitions.
public final class DefinitionParser {

    private static final Set<String> MACHINE =
            Set.of(
                    "Comment",
                    "StartAt",
                    "States",
                    "Version",
                    "TimeoutSeconds",
                    "QueryLanguage",
                    "ProcessorConfig");

    private DefinitionParser() {}

    public static Definition parse(String text, StateMachineType type)
            throws InvalidDefinitionException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Fields> fields = document(text, diagnostics);
        if (fields.isEmpty()) {
            throw notAnObject();
        }
        Definition definition = definition(text, fields.get(), type);
        if (!diagnostics.found().isEmpty()) {
            throw new InvalidDefinitionException(diagnostics.found());
        }
        return definition;
    }

    /// All that is wrong with a definition; nothing if it can be run.
    public static List<Diagnostic> validate(String text, StateMachineType type) {
        try {
            parse(text, type);
            return List.of();
        } catch (InvalidDefinitionException e) {
            return e.diagnostics();
        }
    }

    /// A single state outside of any machine, as TestState takes it: where it leads is not checked.
    public static State parseState(String name, JsonNode text, StateMachineType type)
            throws InvalidDefinitionException {
        Diagnostics diagnostics = new Diagnostics();
        if (!(text instanceof ObjectNode object)) {
            throw notAnObject();
        }
        GraphParser graphs = new GraphParser(diagnostics, type, QueryLanguage.JSON_PATH);
        Optional<State> state =
                new StateParser(diagnostics, type, graphs)
                        .parse(name, new Fields(object, "", diagnostics), QueryLanguage.JSON_PATH);
        if (state.isEmpty() || !diagnostics.found().isEmpty()) {
            throw new InvalidDefinitionException(diagnostics.found());
        }
        return state.get();
    }

    private static InvalidDefinitionException notAnObject() {
        return new InvalidDefinitionException(
                List.of(
                        new Diagnostic(
                                Diagnostic.SCHEMA,
                                "Definition must be a valid JSON object",
                                Optional.empty())));
    }

    private static Optional<Fields> document(String text, Diagnostics diagnostics) {
        try {
            return Json.parse(text) instanceof ObjectNode object
                    ? Optional.of(new Fields(object, "", diagnostics))
                    : Optional.empty();
        } catch (MalformedJsonException _) {
            return Optional.empty();
        }
    }

    private static Definition definition(String text, Fields fields, StateMachineType type) {
        fields.allowOnly(MACHINE);
        Optional<String> named = fields.text("QueryLanguage");
        QueryLanguage language = named.flatMap(QueryLanguage::find).orElse(QueryLanguage.JSON_PATH);
        if (named.isPresent() && QueryLanguage.find(named.get()).isEmpty()) {
            fields.refuse("QueryLanguage", "Value must be one of [JSONPath, JSONata]");
        }
        if (fields.text("Version").filter(version -> !version.equals("1.0")).isPresent()) {
            fields.refuse("Version", "Value must be one of [1.0]");
        }
        if (!fields.require("States", "StartAt")) {
            return new Definition(text, new Graph("", Map.of()), language, Optional.empty());
        }
        Graph graph = new GraphParser(fields.diagnostics(), type, language).parse(fields);
        OptionalDouble timeout = fields.integer("TimeoutSeconds");
        return new Definition(
                text,
                graph,
                language,
                timeout.isPresent()
                        ? Optional.of(Duration.ofMillis((long) (timeout.getAsDouble() * 1000)))
                        : Optional.empty());
    }
}
