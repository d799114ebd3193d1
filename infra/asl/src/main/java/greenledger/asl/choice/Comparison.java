package greenledger.asl.choice;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import greenledger.asl.jsonpath.PathExpression;
import java.util.function.BiPredicate;

/// The variable at a path, compared with a constant or with the value at another path.
public record Comparison(
        PathExpression variable, BiPredicate<JsonNode, JsonNode> comparator, Template operand)
        implements Condition {

    @Override
    public boolean holds(Scope scope) {
        JsonNode value =
                variable.find(scope)
                        .orElseThrow(() ->
                                EvaluationException.runtime(
                                        ("Invalid path '%s': The choice state's condition "
                                                        + "path references an invalid value.")
                                                .formatted(variable.source())));
        return comparator.test(value, operand.evaluate(scope));
    }

    /// `IsPresent`: the one comparison that may find nothing.
    public static Condition present(PathExpression variable, boolean expected) {
        return scope -> variable.find(scope).isPresent() == expected;
    }
}
