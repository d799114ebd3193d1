package greenledger.asl.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.journal.RecoveredExecution.Entry;
import greenledger.asl.model.StateMachineType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Journals in a directory, one file for each Standard execution. Express executions have none.
public final class FileJournalStore implements JournalStore {

    private static final String SUFFIX = ".journal";

    private final Path directory;

    /// Makes the directory if there is none.
    public FileJournalStore(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Journal create(ExecutionSpec spec) {
        if (spec.type() == StateMachineType.EXPRESS) {
            return Journal.NONE;
        }
        JournalFile file = JournalFile.create(fileOf(spec.arn()));
        file.append(SpecCodec.write(spec));
        forceDirectory();
        return journal(file);
    }

    @Override
    public List<RecoveredExecution> recover() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> recover(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty for what was torn before anybody was told that the execution exists.
    private static Optional<RecoveredExecution> recover(Path path) {
        List<JsonNode> documents = new ArrayList<>();
        JournalFile file = JournalFile.reopen(path, documents);
        if (documents.isEmpty()) {
            file.close();
            delete(path);
            return Optional.empty();
        }
        ExecutionSpec spec = SpecCodec.read(documents.getFirst());
        List<Entry> entries = documents.stream().skip(1).map(FileJournalStore::entry).toList();
        return Optional.of(new RecoveredExecution(spec, entries, journal(file)));
    }

    private static Journal journal(JournalFile file) {
        return new Journal() {
            @Override
            public void append(Input input, Instant at) {
                file.append(document(input, at));
            }

            @Override
            public void rest() {
                file.close();
            }
        };
    }

    private static ObjectNode document(Input input, Instant at) {
        return InputCodec.write(input).put("at", at.toString());
    }

    private static Entry entry(JsonNode document) {
        return new Entry(InputCodec.read(document), Instant.parse(document.path("at").asText()));
    }

    /// ARNs are too long for file names, and hold characters that these must not.
    private Path fileOf(String arn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(arn.getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(hash) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /// A new file's name is on disk only once its directory is.
    private void forceDirectory() {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
