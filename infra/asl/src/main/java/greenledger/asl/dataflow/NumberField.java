package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.jsonpath.PathExpression;

/// A field that holds a number, or says where to find it.
@FunctionalInterface
public interface NumberField {

    double value(Scope scope);

    default long whole(Scope scope) {
        return (long) value(scope);
    }

    static NumberField literal(double number) {
        return _ -> number;
    }

    static NumberField jsonata(JsonataExpression expression) {
        return scope -> expression.evaluate(scope, "number").doubleValue();
    }

    static NumberField path(String field, PathExpression path) {
        return scope -> {
            JsonNode value = path.evaluate(scope);
            boolean fits = value.isNumber() || isNumeral(value);
            if (!fits) {
                throw EvaluationException.runtime(
                        "The %s field refers to value \"%s\" which is not a valid integer: %s"
                                .formatted(field, shown(value), path.source()));
            }
            return value.isNumber() ? value.doubleValue() : Double.parseDouble(value.textValue());
        };
    }

    private static boolean isNumeral(JsonNode value) {
        return value.isTextual() && value.textValue().matches("-?\\d+(\\.\\d+)?");
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : Json.write(value);
    }
}
