package greenledger.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows that readers read.
public interface ViewStore {

    Optional<ViewRow> find(ViewKey key, Consistency consistency);

    /// Those of the rows that are there, in as few requests as can be.
    Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys, Consistency consistency);

    /// How far each of the rows tells; those that are not there are left out.
    Map<ViewKey, Long> revisions(Collection<ViewKey> keys, Consistency consistency);

    /// Deletes some rows of a version of a view, of all tenants.
    ///
    /// @param after where the slice before ended
    /// @return where the next slice begins; absent when none is left
    Optional<String> purge(String view, int version, Optional<String> after);

    /// Stores `next` if the row is still as it was loaded (absent, or at that revision).
    ///
    /// @throws RowTooLarge when no item of the table could hold it
    /// @return false when somebody else was first, and the row has to be read again
    boolean replace(ViewKey key, Optional<ViewRow> loaded, ViewRow next);

    /// A page of an index, newest first.
    ///
    /// @param partition what [ViewRow#indexes] gave
    /// @param after where the page before ended
    Page query(ViewRow.Index index, String partition, Optional<String> after, int limit);

    /// The totals of a view over all its rows: name → sum of [ViewRow#tallies].
    Map<String, Long> totals(ViewKey any);

    /// Rows as JSON, and where the next page begins, if there is one.
    record Page(List<String> rows, Optional<String> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /// Whether a read must see everything that was written before it, at twice the cost.
    enum Consistency {
        EVENTUAL,
        STRONG
    }
}
