package greenledger.caches;

import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A source into which a test puts rows, and that fails or takes its time as it is told.
final class HandSource implements RowSource {

    private final ReadLevel level;
    private final Map<ViewKey, ViewRow> rows = new ConcurrentHashMap<>();
    private final List<List<ViewKey>> asked = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private Runnable before = () -> {};

    HandSource(ReadLevel level) {
        this.level = level;
    }

    @Override
    public ReadLevel level() {
        return level;
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        synchronized (asked) {
            asked.add(List.copyOf(keys));
        }
        before.run();
        failure.ifPresent(e -> {
            throw e;
        });
        Map<ViewKey, ViewRow> found = new HashMap<>(rows);
        found.keySet().retainAll(List.copyOf(keys));
        return found;
    }

    HandSource put(ViewKey key, ViewRow row) {
        rows.put(key, row);
        return this;
    }

    void fail() {
        failure = Optional.of(new IllegalStateException(level + " is down"));
    }

    void heal() {
        failure = Optional.empty();
    }

    /// Happens each time before it answers.
    void before(Runnable happening) {
        before = happening;
    }

    /// How often it was asked since this was last called.
    int asked() {
        synchronized (asked) {
            int number = asked.size();
            asked.clear();
            return number;
        }
    }

    /// For which keys it was asked, each time, since this was last called.
    List<List<ViewKey>> questions() {
        synchronized (asked) {
            List<List<ViewKey>> questions = List.copyOf(asked);
            asked.clear();
            return questions;
        }
    }
}
