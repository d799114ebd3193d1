package greenledger.laptop.client.imports;

import greenledger.laptop.client.sheet.Entry;
import greenledger.laptop.client.sheet.Sheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The rows of a file that did not get in, beside it, with the reasons: correct them there and
/// import that file. It exists only when there is such a row.
public final class FailureFile implements AutoCloseable {

    private final Path path;
    private final Charset charset;
    private Optional<BufferedWriter> writer = Optional.empty();

    private FailureFile(Path path, Charset charset) {
        this.path = path;
        this.charset = charset;
    }

    /// What an earlier import left there, perhaps corrected since, is kept as `.errors.before`.
    public static FailureFile of(Path imported, Charset charset) throws IOException {
        Path path = imported.resolveSibling(imported.getFileName() + ".errors");
        if (Files.exists(path)) {
            Files.move(
                    path,
                    path.resolveSibling(path.getFileName() + ".before"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return new FailureFile(path, charset);
    }

    public Path path() {
        return path;
    }

    public synchronized void add(Sheet sheet, Entry entry, String problem, String key) {
        try {
            if (writer.isEmpty()) {
                writer = Optional.of(Files.newBufferedWriter(path, charset));
                sheet.failureHeading().ifPresent(this::line);
            }
            line(sheet.failure(entry, problem, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text) {
        try {
            writer.orElseThrow().append(text).append(System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
