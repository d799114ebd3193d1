package greenledger.laptop.client.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.sheet.Entry.Row;
import greenledger.laptop.client.sheet.Entry.Unreadable;
import greenledger.laptop.client.sheet.Lines.Line;
import greenledger.local.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A file with one JSON object a line, flat or nested as the bodies of the API are.
final class JsonLinesSheet implements Sheet {

    private static final int MOST_REMEMBERED = 100;

    private final Lines lines;
    private final Set<String> ignored = new LinkedHashSet<>();

    JsonLinesSheet(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        return lines.nextWritten().map(this::entry);
    }

    private Entry entry(Line line) {
        Optional<ObjectNode> object =
                Json.read(line.text()).filter(JsonNode::isObject).map(ObjectNode.class::cast);
        if (object.isEmpty()) {
            return new Unreadable(line.number(), line.text(), "This line is not one JSON object.");
        }
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        flatten("", object.get(), names, texts);
        String original =
                Json.text(object.get().remove(NOTES.stream().map(Column::title).toList()));
        try {
            Headings headings = Headings.of(names);
            if (ignored.size() < MOST_REMEMBERED) {
                ignored.addAll(headings.ignored());
            }
            return new Row(line.number(), original, headings.cells(texts));
        } catch (SheetRefused refused) {
            return new Unreadable(line.number(), original, String.valueOf(refused.getMessage()));
        }
    }

    private static void flatten(
            String path, ObjectNode object, List<String> names, List<String> texts) {
        object.properties()
                .forEach(field -> {
                    String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                    if (field.getValue() instanceof ObjectNode inner) {
                        flatten(name, inner, names, texts);
                    } else {
                        names.add(name);
                        texts.add(text(field.getValue()));
                    }
                });
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    @Override
    public Set<String> ignored() {
        return ignored;
    }

    @Override
    public Optional<String> failureHeading() {
        return Optional.empty();
    }

    @Override
    public String failure(Entry entry, String problem, String key) {
        ObjectNode notes = Json.object();
        notes.put(Column.LINE.title(), entry.line())
                .put(Column.PROBLEM.title(), problem)
                .put(Column.KEY.title(), key);
        String row = entry.original().strip();
        // Text that is no JSON stays as it is behind the notes, to be mended where it stands.
        return row.startsWith("{") && !row.equals("{}")
                ? Json.text(notes).replaceFirst("}$", ",") + row.substring(1)
                : Json.text(notes.put("row", row));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
