package greenledger.asl.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;

/// Reads the items out of an object in storage.
public final class ItemDocument {

    private ItemDocument() {}

    /// The items of a whole document.
    ///
    /// @param config a `ReaderConfig`
    public static List<JsonNode> read(String text, JsonNode config) throws ItemFormatException {
        String type = config.path("InputType").asText("JSON");
        return switch (type) {
            case "JSON" -> json(text);
            case "JSONL" -> lines(text);
            case "CSV" -> CsvItems.read(text, config);
            default -> throw new ItemFormatException("Unsupported InputType: " + type);
        };
    }

    /// As [#read(String, JsonNode)], where the items are at a JSON pointer into the document.
    public static List<JsonNode> read(String text, JsonNode config, String pointer)
            throws ItemFormatException {
        JsonNode inner = parse(text).at(pointer);
        if (inner.isMissingNode()) {
            throw new ItemFormatException("Nothing is at the ItemsPointer " + pointer);
        }
        return read(Json.write(inner), config);
    }

    private static List<JsonNode> json(String text) throws ItemFormatException {
        JsonNode document = parse(text);
        if (document instanceof ObjectNode object) {
            return entries(object);
        }
        if (!document.isArray()) {
            throw new ItemFormatException("Attempting to map over non-iterable node.");
        }
        List<JsonNode> items = new ArrayList<>();
        document.forEach(items::add);
        return items;
    }

    /// The members of an object as items: each a `Key` and a `Value`.
    public static List<JsonNode> entries(ObjectNode object) {
        List<JsonNode> entries = new ArrayList<>();
        object.forEachEntry((name, value) -> {
            ObjectNode entry = Json.object().put("Key", name);
            entry.set("Value", value);
            entries.add(entry);
        });
        return entries;
    }

    private static List<JsonNode> lines(String text) throws ItemFormatException {
        List<JsonNode> items = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            items.add(parse(line));
        }
        return items;
    }

    static JsonNode parse(String text) throws ItemFormatException {
        try {
            return Json.parse(text);
        } catch (MalformedJsonException e) {
            throw new ItemFormatException("Not a JSON document: " + e.getMessage());
        }
    }
}
