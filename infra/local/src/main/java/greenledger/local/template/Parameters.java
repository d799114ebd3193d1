package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import greenledger.local.template.Value.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of one stack: what the caller gave, or else the default.
final class Parameters {

    private final Map<String, Value> values = new LinkedHashMap<>();

    Parameters(Fields declared, Map<String, String> given) {
        declared.entries().forEach((name, value) -> values.put(name, read(name, value, given)));
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw new TemplateRefused(
                        declared.source(), name, "a value is given, but no such parameter exists");
            }
        }
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Value read(String name, Value value, Map<String, String> given) {
        if (!(value instanceof Fields declaration)) {
            throw new TemplateRefused(value.source(), name, "must be a map");
        }
        Source source = declaration.source();
        String text =
                Optional.ofNullable(given.get(name))
                        .or(() -> declaration.get("Default").map(Parameters::text))
                        .orElseThrow(() ->
                                new TemplateRefused(source, name, "has neither value nor default"));
        declaration.get("AllowedValues").ifPresent(allowed -> check(name, text, allowed));
        String type = declaration.get("Type").map(Parameters::text).orElse("String");
        if (type.startsWith("AWS::SSM::")) {
            throw new TemplateRefused(source, name, "parameters kept in SSM are not served");
        }
        boolean isList = type.equals("CommaDelimitedList") || type.startsWith("List<");
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).toList();
        return isList ? Value.texts(parts, source) : Value.text(text, source);
    }

    private static void check(String name, String text, Value allowed) {
        if (allowed instanceof Items items
                && items.values().stream().map(Parameters::text).noneMatch(text::equals)) {
            throw new TemplateRefused(
                    allowed.source(), name, "'" + text + "' is not one of the allowed values");
        }
    }

    private static String text(Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new TemplateRefused(value.source(), "parameter", "must be text");
    }
}
