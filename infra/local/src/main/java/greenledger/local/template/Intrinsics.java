package greenledger.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import greenledger.local.template.Value.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Evaluates the intrinsic functions of CloudFormation. Empty is `AWS::NoValue`: what has it is
/// absent.
final class Intrinsics {

    private static final String SERVED =
            "served are Ref, Condition and Fn::Base64, FindInMap, GetAtt, If, Join, Select, Split,"
                    + " Sub and Transform (AWS::Include)";

    private final References references;
    private final Conditions conditions;
    private final IncludedDocuments included;

    Intrinsics(References references, IncludedDocuments included) {
        this.references = references;
        this.included = included;
        this.conditions = new Conditions(references, this);
    }

    Optional<Value> evaluate(Value value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case Items items -> Optional.of(list(items));
            case Fields fields when isCall(fields) -> call(fields);
            case Fields fields -> Optional.of(map(fields));
        };
    }

    Value need(Value value) {
        return evaluate(value)
                .orElseThrow(
                        () -> refused(value.source(), "value", "AWS::NoValue is not allowed here"));
    }

    String text(Value value) {
        if (need(value) instanceof Scalar scalar) {
            return scalar.text();
        }
        throw refused(value.source(), "value", "must be text, not " + need(value).description());
    }

    boolean holds(Value condition) {
        return conditions.holds(condition);
    }

    private Items list(Items items) {
        return new Items(
                items.values().stream().flatMap(each -> evaluate(each).stream()).toList(),
                items.source());
    }

    private Fields map(Fields fields) {
        Map<String, Value> entries = new LinkedHashMap<>();
        fields.entries()
                .forEach((key, each) -> evaluate(each).ifPresent(found -> entries.put(key, found)));
        return new Fields(entries, fields.source());
    }

    private static boolean isCall(Fields fields) {
        return fields.entries().size() == 1
                && fields.entries().keySet().stream()
                        .allMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
    }

    private Optional<Value> call(Fields fields) {
        Map.Entry<String, Value> call = fields.entries().entrySet().iterator().next();
        Value argument = call.getValue();
        Source source = fields.source();
        return switch (call.getKey()) {
            case "Ref" -> references.ref(text(argument), source);
            case "Fn::If" -> choose(arguments(argument, 3));
            case "Fn::GetAtt" -> Optional.of(attribute(argument));
            case "Fn::Sub" -> Optional.of(Value.text(substitute(argument), source));
            case "Fn::Join" -> Optional.of(Value.text(join(arguments(argument, 2)), source));
            case "Fn::Split" -> Optional.of(split(arguments(argument, 2)));
            case "Fn::Select" -> Optional.of(select(arguments(argument, 2)));
            case "Fn::FindInMap" -> Optional.of(find(arguments(argument, 3), source));
            case "Fn::Base64" -> Optional.of(Value.text(base64(text(argument)), source));
            case "Fn::Transform" -> Optional.of(need(include(argument)));
            default -> throw refused(source, call.getKey(), "is not served; " + SERVED);
        };
    }

    /// Only the branch taken is evaluated: the other may name what does not exist.
    private Optional<Value> choose(List<Value> arguments) {
        boolean held = references.condition(text(arguments.get(0)), arguments.get(0).source());
        return evaluate(arguments.get(held ? 1 : 2));
    }

    private Value attribute(Value argument) {
        List<String> path =
                argument instanceof Scalar scalar
                        ? List.of(scalar.text().split("\\.", 2))
                        : arguments(argument, 2).stream().map(this::text).toList();
        if (path.size() != 2) {
            throw refused(argument.source(), "Fn::GetAtt", "needs a resource and an attribute");
        }
        return references.attribute(path.get(0), path.get(1), argument.source());
    }

    private String substitute(Value argument) {
        Value template = argument;
        Fields variables = new Fields(Map.of(), argument.source());
        if (argument instanceof Items) {
            List<Value> arguments = arguments(argument, 2);
            template = arguments.get(0);
            if (!(arguments.get(1) instanceof Fields given)) {
                throw refused(argument.source(), "Fn::Sub", "takes its variables from a map");
            }
            variables = given;
        }
        Fields given = variables;
        Source source = argument.source();
        return Pattern.compile("\\$\\{(!?)([^}]*)}")
                .matcher(text(template))
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1).isEmpty()
                                        ? variable(found.group(2).strip(), given, source)
                                        : "${" + found.group(2) + "}"));
    }

    private String variable(String name, Fields given, Source source) {
        Optional<Value> own = given.get(name);
        if (own.isPresent()) {
            return text(own.get());
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? text(ref(name, source))
                : text(
                        references.attribute(
                                name.substring(0, dot), name.substring(dot + 1), source));
    }

    private Value ref(String name, Source source) {
        return references
                .ref(name, source)
                .orElseThrow(() -> refused(source, name, "has no value to put into a text"));
    }

    private String join(List<Value> arguments) {
        return items(arguments.get(1)).stream()
                .map(this::text)
                .collect(Collectors.joining(text(arguments.get(0))));
    }

    private Value split(List<Value> arguments) {
        String[] parts = text(arguments.get(1)).split(Pattern.quote(text(arguments.get(0))), -1);
        return Value.texts(Arrays.asList(parts), arguments.get(1).source());
    }

    private Value select(List<Value> arguments) {
        List<Value> values = items(arguments.get(1));
        String index = text(arguments.get(0));
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= values.size()) {
            throw refused(
                    arguments.get(0).source(),
                    "Fn::Select",
                    "no item " + index + " among " + values.size());
        }
        return values.get(Integer.parseInt(index));
    }

    private Value find(List<Value> arguments, Source source) {
        List<String> keys = arguments.stream().map(this::text).toList();
        return references.mapping(keys.get(0), keys.get(1), keys.get(2), source);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private Value include(Value argument) {
        if (argument instanceof Fields transform
                && transform
                        .get("Name")
                        .filter(name -> text(name).equals("AWS::Include"))
                        .isPresent()
                && transform.get("Parameters").orElse(argument) instanceof Fields parameters
                && parameters.get("Location").isPresent()) {
            return included.read(text(parameters.get("Location").get()), argument.source());
        }
        throw refused(
                argument.source(), "Fn::Transform", "only AWS::Include with a Location is served");
    }

    private List<Value> items(Value value) {
        if (need(value) instanceof Items items) {
            return items.values();
        }
        throw refused(value.source(), "value", "must be a list");
    }

    static List<Value> arguments(Value value, int count) {
        if (value instanceof Items items && items.values().size() == count) {
            return new ArrayList<>(items.values());
        }
        throw refused(value.source(), "function", "takes a list of " + count + " arguments");
    }

    private static TemplateRefused refused(Source source, String subject, String reason) {
        return new TemplateRefused(source, subject, reason);
    }
}
