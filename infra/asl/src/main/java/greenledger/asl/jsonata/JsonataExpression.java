package greenledger.asl.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import greenledger.asl.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One `{% … %}` of a definition, compiled, together with the field that holds it.
public final class JsonataExpression implements Template {

    private final String source;
    private final String field;
    private final Jsonata compiled;

    /// Compiles the text between the delimiters.
    ///
    /// @throws JException when `source` is not JSONata
    public JsonataExpression(String source, String field) {
        this.source = source;
        this.field = field;
        this.compiled = Jsonata.jsonata(source);
        compiled.setOutputConvertNulls(false);
        StepFunctionsLibrary.register(compiled);
    }

    /// A string is an expression when these are its very first and last characters.
    public static boolean isExpression(JsonNode value) {
        return value.isTextual()
                && value.textValue().startsWith("{%")
                && value.textValue().endsWith("%}")
                && value.textValue().length() >= 4;
    }

    /// The expression inside of the delimiters.
    public static String sourceOf(JsonNode value) {
        String text = value.textValue();
        return text.substring(2, text.length() - 2).strip();
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        Object value = run(scope);
        if (value == null) {
            throw failure("returned nothing (undefined).");
        }
        return JsonataValues.toJson(value)
                .orElseThrow(() -> failure("returned an unsupported result type."));
    }

    /// As [#evaluate], for a field that takes values of one type only.
    public JsonNode evaluate(Scope scope, String expectedType) {
        JsonNode value = evaluate(scope);
        String type = typeOf(value);
        if (!type.equals(expectedType)) {
            throw failure(
                    "returned an unexpected result type. Expected '%s', but was '%s' for value: %s"
                            .formatted(expectedType, type, Json.write(value)));
        }
        return value;
    }

    public static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }

    /// A compiled expression has state while it runs, hence one run at a time.
    private synchronized @Nullable Object run(Scope scope) {
        Jsonata.Frame frame = compiled.createFrame();
        scope.variables().forEach((name, value) -> frame.bind(name, JsonataValues.toJava(value)));
        frame.bind("states", states(scope));
        StepFunctionsLibrary.bind(frame, scope.environment());
        try {
            return compiled.evaluate(null, frame);
        } catch (JException e) {
            throw failure("threw an error during evaluation. " + describe(e));
        } catch (RuntimeException | StackOverflowError e) {
            throw failure("threw an error during evaluation. " + e.getMessage());
        }
    }

    private static Map<String, Object> states(Scope scope) {
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("input", JsonataValues.toJava(scope.input()));
        states.put("context", JsonataValues.toJava(scope.context()));
        scope.result().ifPresent(value -> states.put("result", JsonataValues.toJava(value)));
        scope.errorOutput()
                .ifPresent(value -> states.put("errorOutput", JsonataValues.toJava(value)));
        return states;
    }

    private static String describe(JException e) {
        String message = String.valueOf(e.getMessage());
        return Optional.ofNullable(e.getError())
                .filter(code -> !message.startsWith(code))
                .map(code -> code + ": " + message)
                .orElse(message);
    }

    private EvaluationException failure(String what) {
        return EvaluationException.query(
                "The JSONata expression '%s' specified for the field '%s' %s"
                        .formatted(source, field, what),
                field);
    }
}
