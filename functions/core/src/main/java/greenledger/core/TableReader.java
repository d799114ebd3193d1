package greenledger.core;

import greenledger.core.ViewStore.Consistency;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Reads rows where they are stored, at half price; again, and strongly, if that was too old.
public record TableReader(ViewStore views) implements ViewReader {

    @Override
    public Optional<ViewRow> find(ViewKey key, long least) {
        Optional<ViewRow> row = views.find(key, Consistency.EVENTUAL);
        if (revision(row) >= least) {
            return row;
        }
        Optional<ViewRow> latest = views.find(key, Consistency.STRONG);
        if (revision(latest) < least) {
            throw new ViewBehind(key, revision(latest), least);
        }
        return latest;
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        return views.findAll(keys, Consistency.EVENTUAL);
    }

    private static long revision(Optional<ViewRow> row) {
        return row.map(found -> found.head().revision()).orElse(ANY);
    }
}
