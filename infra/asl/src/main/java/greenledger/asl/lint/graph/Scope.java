package greenledger.asl.lint.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One set of states that can reach each other: a whole machine, a branch, or an item processor.
///
/// @param kind which of these it is
/// @param at where it stands
/// @param node its definition
/// @param language the machine's query language
/// @param states its states by name, in the order of the definition
public record Scope(
        Kind kind, Pointer at, JsonNode node, QueryLanguage language, Map<String, State> states) {
    public Scope {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /// What a scope belongs to.
    public enum Kind {
        MACHINE,
        BRANCH,
        PROCESSOR
    }

    /// Reads a definition with all that is nested in it.
    public static Scope read(JsonNode definition) {
        QueryLanguage language =
                QueryLanguage.of(definition.path("QueryLanguage"), QueryLanguage.JSONPATH);
        return read(Kind.MACHINE, Pointer.root(), definition, language);
    }

    /// The name of the first state, empty when there is none.
    public String start() {
        return node.path("StartAt").isTextual() ? node.path("StartAt").textValue() : "";
    }

    /// The state of that name.
    public Optional<State> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /// This scope and all that are nested in it, outermost first.
    public List<Scope> all() {
        List<Scope> found = new ArrayList<>(List.of(this));
        states.values().forEach(s -> s.inner().forEach(scope -> found.addAll(scope.all())));
        return List.copyOf(found);
    }

    private static Scope read(Kind kind, Pointer at, JsonNode node, QueryLanguage language) {
        Map<String, State> states = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("States").properties()) {
            Pointer place = at.field("States").field(entry.getKey());
            states.put(entry.getKey(), state(entry.getKey(), place, entry.getValue(), language));
        }
        return new Scope(kind, at, node, language, states);
    }

    private static State state(String name, Pointer at, JsonNode node, QueryLanguage machine) {
        List<Scope> inner = new ArrayList<>();
        JsonNode branches = node.path("Branches");
        for (int i = 0; i < branches.size(); i++) {
            inner.add(read(Kind.BRANCH, at.field("Branches").item(i), branches.path(i), machine));
        }
        for (String field : List.of("ItemProcessor", "Iterator")) {
            if (node.path(field).isObject()) {
                inner.add(read(Kind.PROCESSOR, at.field(field), node.path(field), machine));
            }
        }
        QueryLanguage own = QueryLanguage.of(node.path("QueryLanguage"), machine);
        return new State(name, at, node, own, inner);
    }
}
