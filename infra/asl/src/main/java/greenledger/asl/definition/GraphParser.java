package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.model.Graph;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.State;
import greenledger.asl.model.StateMachineType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads states that lead to one another, at the top or inside of another state.
final class GraphParser {

    private static final int LONGEST_NAME = 80;

    private final Diagnostics diagnostics;
    private final QueryLanguage language;
    private final StateParser states;
    private final Set<String> names = new HashSet<>();

    GraphParser(Diagnostics diagnostics, StateMachineType type, QueryLanguage language) {
        this.diagnostics = diagnostics;
        this.language = language;
        this.states = new StateParser(diagnostics, type, this);
    }

    /// Nested states inherit the language of the machine, not that of the state around them.
    Graph parse(Fields fields) {
        fields.require("States", "StartAt");
        Map<String, State> parsed = new LinkedHashMap<>();
        Optional<Fields> all = fields.object("States");
        all.ifPresent(found ->
                found.node()
                        .forEachEntry((name, value) ->
                                parse(found, name, value)
                                        .ifPresent(state -> parsed.put(name, state))));
        String start = fields.text("StartAt").orElse("");
        boolean readable = all.filter(found -> found.node().size() == parsed.size()).isPresent();
        if (readable && fields.has("StartAt")) {
            Graph graph = new Graph(start, parsed);
            new TransitionCheck(graph, fields, diagnostics).run();
            return graph;
        }
        return new Graph(start, parsed);
    }

    private Optional<State> parse(Fields all, String name, JsonNode value) {
        if (name.length() > LONGEST_NAME) {
            all.refuse(name, "State name must not be longer than 80 characters");
        }
        if (!names.add(name)) {
            all.refuse(name, "Duplicate State name: " + name);
        }
        if (!(value instanceof ObjectNode object)) {
            all.refuse(name, "Expected value of type Object");
            return Optional.empty();
        }
        return states.parse(name, new Fields(object, all.at(name), diagnostics), language);
    }
}
