package greenledger.caches.warming;

import greenledger.caches.Level;
import greenledger.caches.RowSource;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A source that keeps what is read through it, such as DAX, and is asked in the same request for
/// what is likely to be wanted next. A function reads one view, so the row helps whoever reads the
/// other one, through the cache that they share; it is of no use to the environment itself.
record PrefetchingSource(RowSource source, Expectations expectations, PrefetchBudget budget)
        implements RowSource {

    @Override
    public Level level() {
        return source.level();
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        keys.forEach(_ -> budget.earn());
        List<ViewKey> likely =
                keys.stream()
                        .flatMap(expectations::after)
                        .filter(key -> !keys.contains(key))
                        .distinct()
                        .toList();
        Set<ViewKey> wanted = new LinkedHashSet<>(keys);
        wanted.addAll(likely.subList(0, budget.spend(likely.size())));
        Map<ViewKey, ViewRow> rows = new HashMap<>(source.findAll(wanted));
        rows.keySet().retainAll(keys);
        return rows;
    }
}
