package greenledger.laptop.client.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which column each cell of a row belongs to.
///
/// @param ignored the headings that mean nothing here
record Headings(List<Optional<Column>> columns, Set<String> ignored) {

    /// @throws SheetRefused when no heading, or the same column twice, can be made out
    static Headings of(List<String> names) {
        Map<Column, String> seen = new EnumMap<>(Column.class);
        List<Optional<Column>> columns = new ArrayList<>();
        Set<String> ignored = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Column> column = Synonyms.column(name);
            column.ifPresentOrElse(known -> once(seen, known, name), () -> ignored.add(name));
            columns.add(column);
        }
        ignored.removeIf(String::isBlank);
        if (seen.isEmpty()) {
            throw new SheetRefused(
                    "The first line has to name the columns, such as gtin, batch, commodity; this one"
                            + " names none that is known: "
                            + String.join(", ", names));
        }
        return new Headings(List.copyOf(columns), ignored);
    }

    private static void once(Map<Column, String> seen, Column column, String name) {
        String other = seen.put(column, name);
        if (other != null) {
            throw new SheetRefused(
                    "The columns '%s' and '%s' both mean %s. Rename one of them."
                            .formatted(other, name, column.title()));
        }
    }

    Map<Column, String> cells(List<String> texts) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int at = 0; at < texts.size(); at++) {
            String text = Cell.text(texts.get(at));
            if (!text.isEmpty()) {
                columns.get(at).ifPresent(column -> cells.put(column, text));
            }
        }
        return cells;
    }

    /// Whether the file is one of rows that failed before.
    boolean hasNotes() {
        return columns.size() >= Sheet.NOTES.size()
                && columns.subList(0, Sheet.NOTES.size())
                        .equals(Sheet.NOTES.stream().map(Optional::of).toList());
    }
}
