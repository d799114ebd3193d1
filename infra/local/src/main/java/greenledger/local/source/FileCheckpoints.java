package greenledger.local.source;

import greenledger.local.journal.Journal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Positions that outlive a kill of the process: a journal of which the last line of each shard
/// counts.
public final class FileCheckpoints implements Checkpoints, AutoCloseable {

    private static final int LINES_BEFORE_REWRITE = 1000;

    private final Journal journal;
    private final Map<Key, Position> positions = new LinkedHashMap<>();
    private int appended;

    public FileCheckpoints(Path file) {
        journal = Journal.open(file);
        journal.lines().forEach(this::recover);
        rewrite();
    }

    @Override
    public synchronized Optional<Position> load(Key key) {
        return Optional.ofNullable(positions.get(key));
    }

    @Override
    public synchronized void save(Key key, Position position) {
        journal.append(List.of(line(key, position)));
        positions.put(key, position);
        if (++appended >= LINES_BEFORE_REWRITE) {
            rewrite();
        }
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void rewrite() {
        journal.rewrite(
                positions.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList());
        appended = 0;
    }

    private void recover(String line) {
        String[] parts = line.split("\t", -1);
        Optional<Position> position =
                parts.length == 4 ? Position.parse(parts[3]) : Optional.empty();
        positions.put(
                new Key(parts[0], parts[1], parts[2]),
                position.orElseThrow(
                        () -> new IllegalStateException("Not a checkpoint: '" + line + "'")));
    }

    private static String line(Key key, Position position) {
        return String.join("\t", key.mapping(), key.streamArn(), key.shardId(), position.text());
    }
}
