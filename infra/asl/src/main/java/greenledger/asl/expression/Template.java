package greenledger.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/// A value of a definition that may hold expressions, ready to be worked out.
@FunctionalInterface
public interface Template {

    /// Never a missing node; throws [EvaluationException] when it has no value.
    JsonNode evaluate(Scope scope);

    static Template constant(JsonNode value) {
        return _ -> value;
    }
}
