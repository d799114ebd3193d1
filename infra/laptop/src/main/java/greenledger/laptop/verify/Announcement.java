package greenledger.laptop.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a running `up` leaves in its user's home, so that other commands find its tables.
///
/// @param process that runs it
/// @param dynamoDb where its tables are
public record Announcement(long process, URI dynamoDb) {

    private static final String FOLDER = ".greenledger";

    /// Told to others for as long as this process lives.
    ///
    /// @param api where it answers; tells it from others that run beside it
    public static void publish(Path home, URI api, URI dynamoDb) {
        Path file = file(home, api);
        try {
            Files.createDirectories(home.resolve(FOLDER));
            Files.write(
                    file,
                    List.of(Long.toString(ProcessHandle.current().pid()), dynamoDb.toString()));
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /// @throws IllegalStateException when nothing runs there
    static Announcement read(Path home, URI api) {
        Path file = file(home, api);
        try {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                Announcement read =
                        new Announcement(
                                Long.parseLong(lines.getFirst()), URI.create(lines.getLast()));
                if (ProcessHandle.of(read.process).isPresent()) {
                    return read;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        throw new IllegalStateException(
                "Nothing of yours runs at "
                        + api
                        + ". Start it (./greenledger up), say where it runs (--url), or name a"
                        + " stopped one's data directory (--data).");
    }

    private static Path file(Path home, URI api) {
        return home.resolve(FOLDER).resolve("up-" + api.getPort());
    }
}
