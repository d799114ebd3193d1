package greenledger.aws;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import greenledger.domain.InvalidComponent;
import java.util.Objects;

/// Says what is wrong with a body in words for whoever sent it: which field, and which rule.
final class BadBody {

    private BadBody() {}

    static Problem of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException u -> Problem.invalid(pointer(u), unknown(u));
            case ValueInstantiationException v -> Problem.invalid(part(v), reason(v));
            case MismatchedInputException m -> Problem.invalid(pointer(m), mismatch(m));
            case JsonMappingException m -> Problem.invalid(pointer(m), firstLine(m));
            case JsonParseException p -> Problem.invalid("", malformed(p));
            default -> Problem.invalid("", "This is not JSON: " + firstLine(e));
        };
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream().map(BadBody::step).collect(joining());
    }

    /// Where a record knows which of its components breaks the rule, that one.
    private static String part(ValueInstantiationException e) {
        return e.getCause() instanceof InvalidComponent invalid
                ? pointer(e) + "/" + invalid.component()
                : pointer(e);
    }

    private static String step(Reference reference) {
        return "/"
                + (reference.getFieldName() == null
                        ? reference.getIndex()
                        : reference.getFieldName().replace("~", "~0").replace("/", "~1"));
    }

    private static String unknown(UnrecognizedPropertyException e) {
        String known =
                e.getKnownPropertyIds() == null
                        ? ""
                        : e.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(joining(", "));
        return "There is no such field; there are " + known + ".";
    }

    /// The rule that a value of the domain gave when it was refused.
    private static String reason(ValueInstantiationException e) {
        return e.getCause() == null ? firstLine(e) : String.valueOf(e.getCause().getMessage());
    }

    private static String mismatch(MismatchedInputException e) {
        String message = firstLine(e);
        if (message.contains("Null value for creator property")
                || message.contains("Missing required creator property")) {
            return "This field is required.";
        }
        if (message.startsWith("Trailing token")) {
            return "There is more behind the end of the JSON object.";
        }
        Class<?> target = e.getTargetType();
        return target == null ? message : "This is not " + expected(target) + ".";
    }

    private static String expected(Class<?> target) {
        return switch (target.getSimpleName()) {
            case "String" -> "a text";
            case "BigDecimal" -> "a decimal number";
            case "LocalDate" -> "a date such as 2026-11-20";
            case "Duration" -> "a duration such as PT24H";
            case "Instant" -> "an instant such as 2026-11-20T08:30:00Z";
            case "List" -> "a list";
            default -> target.isRecord() ? "an object" : "a " + target.getSimpleName();
        };
    }

    private static String malformed(JsonParseException e) {
        return "This is not JSON: line %d, column %d: %s"
                .formatted(
                        e.getLocation().getLineNr(), e.getLocation().getColumnNr(), firstLine(e));
    }

    private static String firstLine(JsonProcessingException e) {
        return Objects.requireNonNullElse(e.getOriginalMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
    }
}
