package greenledger.laptop.client.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/// A list of dead letters for a person.
public final class LetterTable {

    private static final int WIDEST_CAUSE = 70;
    private static final List<String> COLUMNS =
            List.of("id", "origin", "attempts", "first", "last", "cause");

    private LetterTable() {}

    public static void print(JsonNode listing, PrintStream out) {
        List<List<String>> rows =
                listing.path("items").valueStream().map(LetterTable::row).toList();
        if (rows.isEmpty()) {
            out.println("There are no dead letters.");
            return;
        }
        int[] widths =
                IntStream.range(0, COLUMNS.size())
                        .map(column ->
                                Math.max(
                                        COLUMNS.get(column).length(),
                                        rows.stream()
                                                .mapToInt(row -> row.get(column).length())
                                                .max()
                                                .orElse(0)))
                        .toArray();
        line(COLUMNS, widths, out);
        rows.forEach(row -> line(row, widths, out));
        long all = listing.path("queues").valueStream().mapToLong(LetterTable::letters).sum();
        if (all > rows.size()) {
            out.printf("%d are shown of about %d.%n", rows.size(), all);
        }
        out.println("What is in one: ./greenledger dead-letters show ID");
        out.println("Once the cause has been seen to: ./greenledger dead-letters redrive ID");
    }

    private static List<String> row(JsonNode letter) {
        return List.of(
                letter.path("id").asText(),
                letter.path("origin").asText(),
                letter.path("attempts").asText(),
                second(letter.path("first").asText()),
                second(letter.path("last").asText()),
                shortened(letter.path("cause").asText()));
    }

    private static long letters(JsonNode queue) {
        return queue.path("letters").asLong();
    }

    private static String second(String instant) {
        return instant.replaceFirst("\\.\\d+Z$", "Z");
    }

    private static String shortened(String cause) {
        return cause.length() <= WIDEST_CAUSE ? cause : cause.substring(0, WIDEST_CAUSE - 2) + " …";
    }

    private static void line(List<String> cells, int[] widths, PrintStream out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        out.println(line.toString().stripTrailing());
    }
}
