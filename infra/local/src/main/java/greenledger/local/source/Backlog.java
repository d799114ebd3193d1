package greenledger.local.source;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What has been read of a shard and not yet had its effect, in the order of the shard.
final class Backlog {

    private final Map<String, StreamRecord> waiting = new LinkedHashMap<>();
    private final Map<String, Boolean> done = new LinkedHashMap<>();
    private Optional<Position> reached = Optional.empty();

    synchronized void add(StreamRecord record) {
        waiting.put(record.sequenceNumber(), record);
        done.put(record.sequenceNumber(), false);
    }

    synchronized void complete(Collection<StreamRecord> records) {
        for (StreamRecord record : records) {
            waiting.remove(record.sequenceNumber());
            done.replace(record.sequenceNumber(), true);
        }
        Iterator<Map.Entry<String, Boolean>> oldestFirst = done.entrySet().iterator();
        while (oldestFirst.hasNext()) {
            Map.Entry<String, Boolean> oldest = oldestFirst.next();
            if (!oldest.getValue()) {
                return;
            }
            reached = Optional.of(new Position.After(oldest.getKey()));
            oldestFirst.remove();
        }
    }

    /// Up to where all is done, if anything has been done.
    synchronized Optional<Position> reached() {
        return reached;
    }

    synchronized int size() {
        return done.size();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized Optional<Instant> oldest() {
        return waiting.values().stream().findFirst().map(StreamRecord::arrivedAt);
    }
}
