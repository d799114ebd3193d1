package greenledger.local.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A file of lines, each on disk when `append` returns. A line that a kill has torn is as if it had
/// never been written.
public final class Journal implements AutoCloseable {

    private static final int CHECKSUM = 8;

    private final Path file;
    private FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static Journal open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Journal journal = new Journal(file, FileChannel.open(file, CREATE, WRITE, APPEND));
            journal.rewrite(journal.lines());
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be opened", e);
        }
    }

    /// Every whole line, in the order in which they were written.
    public synchronized List<String> lines() {
        try {
            String text = new String(Files.readAllBytes(file), UTF_8);
            return text.lines().map(Journal::checked).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be read", e);
        }
    }

    public synchronized void append(List<String> lines) {
        try {
            write(channel, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be written", e);
        }
    }

    /// Puts these lines in the place of all that were there, at one stroke.
    public synchronized void rewrite(List<String> lines) {
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        try {
            try (FileChannel out = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
                write(out, lines);
            }
            channel.close();
            Files.move(fresh, file, ATOMIC_MOVE);
            syncDirectory();
            channel = FileChannel.open(file, WRITE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be rewritten", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be closed", e);
        }
    }

    /// Each line begins with its break, so that one that was torn cannot swallow the next.
    private static void write(FileChannel out, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("A line of a journal has no line break");
            }
            text.append('\n').append(checksum(line)).append(line);
        }
        ByteBuffer bytes = UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        out.force(false);
    }

    /// A rename is lasting only once its directory is on disk.
    private void syncDirectory() throws IOException {
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
            directory.force(true);
        }
    }

    private static Optional<String> checked(String stored) {
        if (stored.length() < CHECKSUM) {
            return Optional.empty();
        }
        String line = stored.substring(CHECKSUM);
        return stored.startsWith(checksum(line)) ? Optional.of(line) : Optional.empty();
    }

    private static String checksum(String line) {
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
