package greenledger.core;

import java.util.Map;

/// One row of a view: what readers see, and how far its stream had come by then.
///
/// @param head the last commit that was folded in
/// @param json what readers see
/// @param indexes where else the row is to be found: index name → partition of that index
/// @param order by which the indexes sort their rows: something, `#`, and the row's id
/// @param tallies what the row adds to the view's totals, by name
public record ViewRow(
        Head head,
        String json,
        Map<Index, String> indexes,
        String order,
        Map<String, Long> tallies) {

    public ViewRow {
        indexes = Map.copyOf(indexes);
        tallies = Map.copyOf(tallies);
    }

    /// A way to find rows other than by their key. The names are those of the table's indexes.
    public enum Index {
        ALL,
        FARMER,
        COMMODITY,
        COUNTRY,
        GRADE,
        CELL,
        FROM,
        TO,
        STATE
    }
}
