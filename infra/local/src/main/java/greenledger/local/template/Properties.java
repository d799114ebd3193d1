package greenledger.local.template;

import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import greenledger.local.template.Value.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// The properties of one resource while they are read. Reading a property declares it as served, so
/// that [#done] can refuse by name what nobody asked for.
final class Properties {

    private final String path;
    private final Fields fields;
    private final Intrinsics intrinsics;
    private final List<Problem> problems;
    private final TreeSet<String> served = new TreeSet<>();

    Properties(String path, Fields fields, Intrinsics intrinsics, List<Problem> problems) {
        this.path = path;
        this.fields = fields;
        this.intrinsics = intrinsics;
        this.problems = problems;
    }

    Source source() {
        return fields.source();
    }

    /// The name under which the enclosing map holds these properties' owner.
    String name() {
        String owner =
                path.endsWith(".Properties") ? path.substring(0, path.lastIndexOf('.')) : path;
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    /// Evaluated; absent where it is not written or is `AWS::NoValue`.
    Optional<Value> value(String name) {
        served.add(name);
        return fields.get(name).flatMap(intrinsics::evaluate);
    }

    Optional<String> text(String name) {
        return value(name).map(found -> scalar(name, found).text());
    }

    String need(String name) {
        return text(name).orElseThrow(() -> refused(source(), name, "is missing"));
    }

    Optional<Integer> number(String name) {
        return value(name)
                .map(found -> {
                    String text = scalar(name, found).text();
                    if (!text.matches("-?\\d{1,9}")) {
                        throw refused(found.source(), name, "must be a whole number, not " + text);
                    }
                    return Integer.valueOf(text);
                });
    }

    Optional<Boolean> flag(String name) {
        return value(name)
                .map(found -> {
                    String text = scalar(name, found).text();
                    if (!text.matches("(?i)true|false")) {
                        throw refused(found.source(), name, "must be true or false, not " + text);
                    }
                    return Boolean.valueOf(text);
                });
    }

    /// A list of texts; a single text is a list of one.
    List<String> texts(String name) {
        Optional<Value> found = value(name);
        if (found.isEmpty()) {
            return List.of();
        }
        return found.get() instanceof Items items
                ? items.values().stream().map(each -> scalar(name, each).text()).toList()
                : List.of(scalar(name, found.get()).text());
    }

    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        value(name)
                .ifPresent(found ->
                        map(name, found)
                                .entries()
                                .forEach((key, each) ->
                                        texts.put(key, scalar(name + "." + key, each).text())));
        return texts;
    }

    <T> Optional<T> object(String name, Function<Properties, T> read) {
        return value(name).map(found -> child(path(name), found, read));
    }

    <T> List<T> objects(String name, Function<Properties, T> read) {
        Optional<Value> found = value(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!(found.get() instanceof Items items)) {
            throw refused(found.get().source(), name, "must be a list");
        }
        List<T> objects = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            objects.add(child(path(name) + "[" + i + "]", items.values().get(i), read));
        }
        return objects;
    }

    /// Reads each entry of a map whose keys are names that the author chose.
    <T> Map<String, T> objectsByName(String name, Function<Properties, T> read) {
        Map<String, T> objects = new LinkedHashMap<>();
        value(name)
                .ifPresent(found ->
                        map(name, found)
                                .entries()
                                .forEach((key, each) ->
                                        objects.put(
                                                key, child(path(name) + "." + key, each, read))));
        return objects;
    }

    /// Known, and knowingly without effect on this machine.
    Properties withoutEffect(String... names) {
        served.addAll(Arrays.asList(names));
        return this;
    }

    void done() {
        for (Map.Entry<String, Value> entry : fields.entries().entrySet()) {
            if (!served.contains(entry.getKey())) {
                problems.add(
                        new Problem(
                                entry.getValue().source(),
                                path(entry.getKey()),
                                "is not served; served are " + String.join(", ", served)));
            }
        }
    }

    TemplateRefused refused(Source source, String name, String reason) {
        return new TemplateRefused(source, path(name), reason);
    }

    TemplateRefused refused(String name, String reason) {
        return refused(fields.get(name).map(Value::source).orElse(source()), name, reason);
    }

    private <T> T child(String childPath, Value found, Function<Properties, T> read) {
        Properties child = new Properties(childPath, map(childPath, found), intrinsics, problems);
        T value = read.apply(child);
        child.done();
        return value;
    }

    private Fields map(String name, Value found) {
        if (found instanceof Fields map) {
            return map;
        }
        throw refused(found.source(), name, "must be a map, not " + found.description());
    }

    private Scalar scalar(String name, Value found) {
        if (found instanceof Scalar scalar && scalar.kind() != Value.Kind.NULL) {
            return scalar;
        }
        throw refused(found.source(), name, "must be a text, not " + found.description());
    }

    private String path(String name) {
        return path + "." + name;
    }
}
