package greenledger.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A piece of a template: a scalar, a list or a map, each with the line it stands on.
sealed interface Value {

    Source source();

    /// How a scalar was written; CloudFormation itself takes `10` and `'10'` alike.
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    record Scalar(String text, Kind kind, Source source) implements Value {}

    record Items(List<Value> values, Source source) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Keeps the order in which the keys were written.
    record Fields(Map<String, Value> entries, Source source) implements Value {
        public Fields {
            entries = new LinkedHashMap<>(entries);
        }

        Optional<Value> get(String name) {
            return Optional.ofNullable(entries.get(name));
        }
    }

    static Scalar text(String text, Source source) {
        return new Scalar(text, Kind.TEXT, source);
    }

    static Items texts(List<String> texts, Source source) {
        List<Value> values = new ArrayList<>();
        texts.forEach(each -> values.add(text(each, source)));
        return new Items(values, source);
    }

    /// What a reader calls this kind of value.
    default String description() {
        return switch (this) {
            case Scalar s when s.kind() == Kind.NULL -> "null";
            case Scalar s -> "'" + s.text() + "'";
            case Items _ -> "a list";
            case Fields _ -> "a map";
        };
    }
}
