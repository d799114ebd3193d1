package greenledger.asl.lint.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// One state of a scope.
///
/// @param name its name in `States`
/// @param at where it stands
/// @param node its definition
/// @param language its query language: its own word, else the machine's
/// @param inner the scopes it runs: branches of a Parallel, the item processor of a Map
public record State(
        String name, Pointer at, JsonNode node, QueryLanguage language, List<Scope> inner) {
    public State {
        inner = List.copyOf(inner);
    }

    /// The word of its `Type`, empty when it has none.
    public String type() {
        return text("Type");
    }

    /// Whether it is of that type.
    public boolean is(String type) {
        return type().equals(type);
    }

    /// Whether it has a field of that name, `null` included.
    public boolean has(String field) {
        return node.has(field);
    }

    /// The text of a field, empty when it is no text.
    public String text(String field) {
        return node.path(field).isTextual() ? node.path(field).textValue() : "";
    }

    /// Whether an execution may end here.
    public boolean isTerminal() {
        return is("Succeed") || is("Fail") || node.path("End").asBoolean(false);
    }

    /// Every way out, in the order of the definition.
    public List<Transition> transitions() {
        return Transitions.of(this);
    }
}
