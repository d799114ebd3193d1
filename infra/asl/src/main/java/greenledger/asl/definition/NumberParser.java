package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.model.QueryLanguage;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads fields that hold a number: `Name`, or `NamePath` in JSONPath.
final class NumberParser {

    private final TemplateParser templates;

    NumberParser(TemplateParser templates) {
        this.templates = templates;
    }

    Optional<NumberField> parse(Fields fields, String name, QueryLanguage language) {
        Optional<JsonNode> value = fields.value(name);
        boolean path = fields.has(name + "Path");
        if (value.isPresent() && path) {
            fields.refuse(
                    "Only one of these fields is allowed: [%s, %sPath]".formatted(name, name));
            return Optional.empty();
        }
        return switch (language) {
            case JSON_PATH ->
                    path
                            ? templates
                                    .path(fields, name + "Path")
                                    .map(found -> NumberField.path(name + "Path", found))
                            : literal(fields, name);
            case JSONATA ->
                    value.filter(JsonataExpression::isExpression).isPresent()
                            ? templates
                                    .expression(value.get(), name, fields.at(name))
                                    .map(NumberField::jsonata)
                            : literal(fields, name);
        };
    }

    private static OptionalDouble integerOrPercentage(Fields fields, String name) {
        return name.endsWith("Percentage") ? fields.number(name) : fields.integer(name);
    }

    private static Optional<NumberField> literal(Fields fields, String name) {
        return integerOrPercentage(fields, name).stream()
                .peek(number -> {
                    if (number < 0) {
                        fields.refuse(name, "Value must not be negative");
                    }
                })
                .mapToObj(NumberField::literal)
                .findFirst();
    }
}
