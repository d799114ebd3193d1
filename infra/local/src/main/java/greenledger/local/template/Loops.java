package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import greenledger.local.template.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Fn::ForEach` over resources, as the transform `AWS::LanguageExtensions` unrolls it.
final class Loops {

    private static final String LOOP = "Fn::ForEach::";

    private Loops() {}

    static Fields unroll(Fields resources, Parameters parameters) {
        Map<String, Value> unrolled = new LinkedHashMap<>();
        resources
                .entries()
                .forEach((name, value) -> {
                    if (name.startsWith(LOOP)) {
                        unrolled.putAll(unroll(name, value, parameters));
                    } else {
                        unrolled.put(name, value);
                    }
                });
        return new Fields(unrolled, resources.source());
    }

    private static Map<String, Value> unroll(String name, Value loop, Parameters parameters) {
        if (!(loop instanceof Items(var parts, _))
                || parts.size() != 3
                || !(parts.get(0) instanceof Scalar variable)
                || !(parts.get(2) instanceof Fields body)) {
            throw new TemplateRefused(
                    loop.source(), name, "must be a list of a name, a collection and a map");
        }
        Map<String, Value> unrolled = new LinkedHashMap<>();
        for (String element : collection(name, parts.get(1), parameters)) {
            Round round = new Round(variable.text(), element);
            body.entries().forEach((key, value) -> unrolled.put(round.in(key), round.in(value)));
        }
        return unrolled;
    }

    private static List<String> collection(String name, Value value, Parameters parameters) {
        Value found =
                value instanceof Fields call && call.get("Ref").orElse(call) instanceof Scalar ref
                        ? parameters.find(ref.text()).orElse(value)
                        : value;
        if (found instanceof Items items) {
            return items.values().stream().map(each -> text(name, each)).toList();
        }
        throw new TemplateRefused(
                value.source(), name, "goes through a list, or a parameter that is one");
    }

    private static String text(String name, Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new TemplateRefused(value.source(), name, "goes through a list of texts");
    }

    /// One time through a loop.
    private record Round(String variable, String element) {

        /// `&{X}` leaves out what no logical id may have.
        String in(String text) {
            return text.replace("${" + variable + "}", element)
                    .replace("&{" + variable + "}", element.replaceAll("[^A-Za-z0-9]", ""));
        }

        Value in(Value value) {
            return switch (value) {
                case Scalar(var text, var kind, var source) -> new Scalar(in(text), kind, source);
                case Items(var values, var source) ->
                        new Items(values.stream().map(this::in).toList(), source);
                case Fields fields -> in(fields);
            };
        }

        private Value in(Fields fields) {
            Optional<Value> ref = fields.get("Ref");
            if (ref.isPresent()
                    && ref.get() instanceof Scalar scalar
                    && scalar.text().equals(variable)) {
                return Value.text(element, fields.source());
            }
            Map<String, Value> entries = new LinkedHashMap<>();
            fields.entries().forEach((key, value) -> entries.put(in(key), in(value)));
            return new Fields(entries, fields.source());
        }
    }
}
