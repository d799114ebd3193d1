package greenledger.local.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import greenledger.dynamodblocal.ParentBound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The folder in which one local cloud at a time keeps its state.
public final class DataDirectory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String TABLES = "dynamodb";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes the folder, or says which process has it.
    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            Path lock = path.resolve("lock");
            FileChannel channel = FileChannel.open(lock, CREATE, READ, WRITE);
            if (tryLock(channel, false).isEmpty()) {
                channel.close();
                throw inUse(path, lock);
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(UTF_8)), 0);
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + path + " cannot be used", e);
        }
    }

    /// Takes the folder to read it only, beside others who do; writes nothing to it.
    public static DataDirectory read(Path path) {
        Path lock = path.resolve("lock");
        try {
            if (!Files.isDirectory(path.resolve(TABLES)) || !Files.exists(lock)) {
                throw new IllegalStateException(path + " is no data directory of ./greenledger up");
            }
            FileChannel channel = FileChannel.open(lock, READ);
            if (tryLock(channel, true).isEmpty()) {
                channel.close();
                throw inUse(path, lock);
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + path + " cannot be read", e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// The folder in which DynamoDB Local keeps its tables.
    public Path tables() {
        try {
            return Files.createDirectories(resolve(TABLES));
        } catch (IOException e) {
            throw new UncheckedIOException("No place for tables in " + path, e);
        }
    }

    /// Waits for an engine that a killed predecessor left behind: it ends by itself, but two must
    /// never write the same files.
    public void awaitPredecessor() {
        Optional<ProcessHandle> predecessor = predecessor();
        if (predecessor.isEmpty()) {
            return;
        }
        try {
            predecessor.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an engine to end", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "Process " + predecessor.get().pid() + " still writes to " + path, e);
        }
    }

    public void recordEngine(long pid) {
        try {
            Files.writeString(engineFile(), String.valueOf(pid));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + engineFile(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on " + path + " cannot be given back", e);
        }
    }

    private static IllegalStateException inUse(Path path, Path lock) throws IOException {
        String holder = Files.readString(lock).strip();
        return new IllegalStateException(
                path + " is in use by process " + holder + "; stop it, or use another one");
    }

    private static Optional<FileLock> tryLock(FileChannel channel, boolean isShared)
            throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, isShared));
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    /// A process of the same number that is not ours is another one that came later.
    private Optional<ProcessHandle> predecessor() {
        try {
            return Files.exists(engineFile())
                    ? ProcessHandle.of(Long.parseLong(Files.readString(engineFile()).strip()))
                            .filter(DataDirectory::isEngine)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + engineFile(), e);
        }
    }

    private static boolean isEngine(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains(ParentBound.class.getName()))
                .isPresent();
    }

    private Path engineFile() {
        return resolve("dynamodb.pid");
    }
}
