package greenledger.caches;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A source that is a table, or that looks like one, as DAX does.
public record ViewStoreSource(ReadLevel level, ViewStore views, Consistency consistency)
        implements RowSource {

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        return keys.size() == 1 ? find(keys.iterator().next()) : views.findAll(keys, consistency);
    }

    private Map<ViewKey, ViewRow> find(ViewKey key) {
        Map<ViewKey, ViewRow> rows = new HashMap<>();
        views.find(key, consistency).ifPresent(row -> rows.put(key, row));
        return rows;
    }
}
