package greenledger.local.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCheckpointsTest {

    private static final Checkpoints.Key ONE =
            new Checkpoints.Key("mapping", "arn:aws:dynamodb:table/t/stream/1", "shard-1");
    private static final Checkpoints.Key OTHER =
            new Checkpoints.Key("mapping", "arn:aws:dynamodb:table/t/stream/1", "shard-2");

    @TempDir Path directory;

    @Test
    void the_last_position_of_each_shard_survives_a_kill() {
        FileCheckpoints killed = new FileCheckpoints(file());
        assertEquals(Optional.empty(), killed.load(ONE));
        killed.save(ONE, new Position.After("000000000000000000041"));
        killed.save(OTHER, new Position.Beginning());
        killed.save(ONE, new Position.After("000000000000000000042"));
        killed.save(OTHER, new Position.End());
        try (FileCheckpoints again = new FileCheckpoints(file())) {
            assertEquals(Optional.of(new Position.After("000000000000000000042")), again.load(ONE));
            assertEquals(Optional.of(new Position.End()), again.load(OTHER));
        }
    }

    @Test
    void a_torn_write_falls_back_to_the_position_before_it() throws IOException {
        try (FileCheckpoints checkpoints = new FileCheckpoints(file())) {
            checkpoints.save(ONE, new Position.After("1"));
            checkpoints.save(ONE, new Position.After("2"));
        }
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 1));
        try (FileCheckpoints again = new FileCheckpoints(file())) {
            assertEquals(Optional.of(new Position.After("1")), again.load(ONE));
        }
    }

    @Test
    void the_file_does_not_grow_without_end() throws IOException {
        try (FileCheckpoints checkpoints = new FileCheckpoints(file())) {
            for (int i = 0; i < 1000; i++) {
                checkpoints.save(ONE, new Position.After("" + i));
            }
            assertEquals(Optional.of(new Position.After("999")), checkpoints.load(ONE));
        }
        assertEquals(1, Files.readAllLines(file()).stream().filter(l -> !l.isEmpty()).count());
    }

    private Path file() {
        return directory.resolve("checkpoints");
    }
}
