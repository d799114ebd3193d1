package greenledger.core;

import greenledger.domain.party.PartyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows as queries read them: from wherever they are nearest, and never older than one that this
/// reader has already given, or its caller has been told of.
public interface ViewReader {

    /// Any revision will do.
    long ANY = 0;

    /// @param least the revision that the row has to tell up to
    /// @return empty when there is no such row; never when `least` is above [#ANY]
    /// @throws ViewBehind when not even the table has that revision yet
    /// @throws NoTimeLeft when there is no answer before the [Deadline]
    Optional<ViewRow> find(ViewKey key, long least);

    /// The same, for somebody who may go on to something else that belongs to the row.
    default Optional<ViewRow> find(ViewKey key, long least, PartyId caller) {
        return find(key, least);
    }

    /// Whether a cache that should be there does not answer, so that the table does its work.
    default boolean isDegraded() {
        return false;
    }

    /// What became of questions since the environment started, by level and view.
    default List<ReadStatistics> statistics() {
        return List.of();
    }

    /// How often nobody told which rows had changed, since the environment started.
    default long unheardChanges() {
        return 0;
    }

    /// Those of the rows that are there, each place asked once for all that it may have.
    Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys);
}
