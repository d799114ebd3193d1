package greenledger.laptop.client.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One row of a spreadsheet as it stands there.
public sealed interface Entry {

    /// The line of the file in which it begins, from 1.
    long line();

    /// The very text.
    String original();

    /// A row whose cells could be told apart. Blank cells are absent.
    record Row(long line, String original, Map<Column, String> cells) implements Entry {

        public Row {
            cells = Map.copyOf(cells);
        }

        public Optional<String> cell(Column column) {
            return Optional.ofNullable(cells.get(column));
        }

        /// The same row, with these values where it has none.
        public Row with(Map<Column, String> defaults) {
            Map<Column, String> all = new EnumMap<>(Column.class);
            all.putAll(defaults);
            all.putAll(cells);
            return new Row(line, original, all);
        }
    }

    /// A row in which nobody can tell what belongs where.
    record Unreadable(long line, String original, String problem) implements Entry {}
}
