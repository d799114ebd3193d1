package greenledger.asl.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Items out of comma-separated values: each row an object of strings.
final class CsvItems {

    private static final Map<String, Character> DELIMITERS =
            Map.of("COMMA", ',', "PIPE", '|', "SEMICOLON", ';', "SPACE", ' ', "TAB", '\t');

    private CsvItems() {}

    static List<JsonNode> read(String text, JsonNode config) throws ItemFormatException {
        char delimiter = DELIMITERS.getOrDefault(config.path("CSVDelimiter").asText("COMMA"), ',');
        List<List<String>> rows = rows(text, delimiter);
        boolean given = config.path("CSVHeaderLocation").asText("FIRST_ROW").equals("GIVEN");
        List<String> headers = new ArrayList<>();
        if (given) {
            config.path("CSVHeaders").forEach(header -> headers.add(header.asText()));
        } else if (!rows.isEmpty()) {
            headers.addAll(rows.removeFirst());
        }
        if (new HashSet<>(headers).size() != headers.size()) {
            throw new ItemFormatException("CSV headers cannot contain duplicates.");
        }
        return rows.stream().map(row -> item(headers, row)).toList();
    }

    /// Columns without a header are left out, headers without a column are empty.
    private static JsonNode item(List<String> headers, List<String> row) {
        ObjectNode item = Json.object();
        for (int i = 0; i < headers.size(); i++) {
            item.put(headers.get(i), i < row.size() ? row.get(i) : "");
        }
        return item;
    }

    private static List<List<String>> rows(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                row.add(take(cell));
            } else if (!quoted && (c == '\n' || c == '\r')) {
                endRow(rows, row, cell);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        endRow(rows, row, cell);
        return rows;
    }

    private static void endRow(List<List<String>> rows, List<String> row, StringBuilder cell) {
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
