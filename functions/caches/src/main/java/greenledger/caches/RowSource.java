package greenledger.caches;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.Collection;
import java.util.Map;

/// A place beyond the environment that rows are read from. Any exception says that it does not
/// answer, or with something that is no row; the next source is asked then.
public interface RowSource {

    ReadLevel level();

    /// Those of the rows that it has; it knows of no others.
    Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys);

    /// Whether it did not answer lately.
    default boolean isFailing() {
        return false;
    }
}
