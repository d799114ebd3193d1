package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Stage;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.items.ItemDocument;
import greenledger.asl.json.Json;
import greenledger.asl.model.MapState;
import greenledger.asl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the items of a Map in its input, and makes of each what the state wants.
record MapItems(Kernel kernel, Visit visit, MapState state) {

    List<JsonNode> find() {
        Scope scope = onInput();
        JsonNode items =
                state.items().map(template -> template.evaluate(scope)).orElseGet(scope::input);
        if (state.items().isPresent() && state.language() == QueryLanguage.JSON_PATH) {
            kernel.trace().saw(Stage.AFTER_ITEMS_PATH, items);
        }
        if (items.isArray()) {
            List<JsonNode> list = new ArrayList<>();
            items.forEach(list::add);
            return list;
        }
        if (items instanceof ObjectNode object && state.items().isPresent()) {
            return ItemDocument.entries(object);
        }
        throw notAnArray(items);
    }

    /// The inputs of all iterations.
    List<JsonNode> selectAll(List<JsonNode> items) {
        List<JsonNode> selected = new ArrayList<>();
        for (JsonNode item : items) {
            ContextObject context =
                    visit.flow().context().withItem(selected.size(), Optional.empty(), item);
            selected.add(select(context, item));
        }
        return selected;
    }

    /// The input of one iteration, or the item itself if the state selects nothing.
    JsonNode select(ContextObject context, JsonNode item) {
        Scope scope = onInput();
        ObjectNode seen =
                Json.object().<ObjectNode>setAll(scope.context()).setAll(context.mapFields());
        return state.itemSelector()
                .map(selector -> selector.evaluate(scope.withContext(seen)))
                .orElse(item);
    }

    Scope onInput() {
        Scope scope = visit.scope();
        return scope.withInput(state.flow().input(scope, kernel.trace()));
    }

    private EvaluationException notAnArray(JsonNode items) {
        String message = "Map state input must be an array but was: " + Json.write(items);
        return state.language() == QueryLanguage.JSONATA
                ? EvaluationException.query(message)
                : EvaluationException.runtime(message);
    }
}
