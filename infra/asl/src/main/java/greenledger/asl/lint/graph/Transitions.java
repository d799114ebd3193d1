package greenledger.asl.lint.graph;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Transition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Reads the ways out of one state.
final class Transitions {
    private Transitions() {}

    static List<Transition> of(State state) {
        List<Transition> found = new ArrayList<>();
        String type = state.type();
        if (!List.of("Choice", "Succeed", "Fail").contains(type)) {
            add(found, Kind.NEXT, state.node(), "Next", state.at(), "");
        }
        JsonNode choices = state.node().path("Choices");
        for (int i = 0; i < choices.size(); i++) {
            Pointer at = state.at().field("Choices").item(i);
            add(found, Kind.CHOICE, choices.path(i), "Next", at, condition(choices.path(i)));
        }
        add(found, Kind.DEFAULT, state.node(), "Default", state.at(), "else");
        JsonNode catchers = state.node().path("Catch");
        for (int i = 0; i < catchers.size(); i++) {
            Pointer at = state.at().field("Catch").item(i);
            add(found, Kind.CATCH, catchers.path(i), "Next", at, errors(catchers.path(i)));
        }
        return List.copyOf(found);
    }

    private static void add(
            List<Transition> found,
            Kind kind,
            JsonNode node,
            String field,
            Pointer at,
            String label) {
        if (node.path(field).isTextual()) {
            found.add(new Transition(kind, node.path(field).textValue(), at.field(field), label));
        }
    }

    private static String condition(JsonNode rule) {
        if (rule.path("Condition").isTextual()) {
            String text = rule.path("Condition").textValue().strip();
            boolean delimited = text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4;
            return delimited ? text.substring(2, text.length() - 2).strip() : text;
        }
        return rule.properties().stream()
                .filter(e -> !List.of("Next", "Comment", "Assign", "Output").contains(e.getKey()))
                .map(e ->
                        e.getKey().equals("Variable")
                                ? e.getValue().asText()
                                : word(e.getKey(), e.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String word(String comparator, JsonNode operand) {
        return comparator + " " + (operand.isValueNode() ? operand.asText() : operand.toString());
    }

    private static String errors(JsonNode catcher) {
        return StreamSupport.stream(catcher.path("ErrorEquals").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
