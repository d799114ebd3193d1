package greenledger.local.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Positions that are forgotten with the process, like the tables that they go with.
public final class MemoryCheckpoints implements Checkpoints {

    private final Map<Key, Position> positions = new ConcurrentHashMap<>();

    @Override
    public Optional<Position> load(Key key) {
        return Optional.ofNullable(positions.get(key));
    }

    @Override
    public void save(Key key, Position position) {
        positions.put(key, position);
    }
}
