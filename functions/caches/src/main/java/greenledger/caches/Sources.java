package greenledger.caches;

import java.util.List;

/// Where rows come from.
///
/// @param nearestFirst each is asked for what those before it did not have; the last is the table
/// @param truth the table, read strongly
public record Sources(List<RowSource> nearestFirst, RowSource truth) {
    public Sources {
        nearestFirst = List.copyOf(nearestFirst);
    }
}
