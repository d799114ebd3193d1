package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.jsonpath.PathExpression;
import java.time.Instant;
import java.util.Optional;

/// A field that holds a point in time, or says where to find it.
@FunctionalInterface
public interface TimestampField {

    Instant value(Scope scope);

    static TimestampField literal(Instant instant) {
        return _ -> instant;
    }

    static TimestampField jsonata(String field, JsonataExpression expression) {
        return scope -> {
            String text = expression.evaluate(scope, "string").textValue();
            return Timestamps.parse(text)
                    .orElseThrow(() ->
                            EvaluationException.query(
                                    ("The %s field cannot be parsed as an ISO-8601 extended "
                                                    + "offset date-time format string: %s")
                                            .formatted(field, text),
                                    field));
        };
    }

    static TimestampField path(String field, PathExpression path) {
        return scope -> {
            JsonNode value = path.find(scope).orElseThrow(() -> absent(field, path));
            Optional<Instant> instant =
                    value.isTextual() ? Timestamps.parse(value.textValue()) : Optional.empty();
            return instant.orElseThrow(() ->
                    EvaluationException.runtime(
                            ("The %s parameter does not reference a valid ISO-8601 extended "
                                            + "offset date-time format string: %s == %s")
                                    .formatted(field, path.source(), shown(value))));
        };
    }

    private static EvaluationException absent(String field, PathExpression path) {
        return EvaluationException.runtime(
                "The %s parameter does not reference an input value: %s"
                        .formatted(field, path.source()));
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : Json.write(value);
    }
}
