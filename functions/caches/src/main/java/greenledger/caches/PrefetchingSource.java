package greenledger.caches;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A source that keeps what is read through it, such as DAX, and is asked in the same request for
/// what is likely to be wanted next. A function reads one view, so the row helps whoever reads the
/// other one, through the cache that they share; it is of no use to the environment itself.
///
/// @param likely what is asked for, and what else goes along
record PrefetchingSource(RowSource source, Function<Collection<ViewKey>, Set<ViewKey>> likely)
        implements RowSource {

    @Override
    public ReadLevel level() {
        return source.level();
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        Map<ViewKey, ViewRow> rows = new HashMap<>(source.findAll(likely.apply(keys)));
        rows.keySet().retainAll(keys);
        return rows;
    }

    @Override
    public boolean isFailing() {
        return source.isFailing();
    }
}
