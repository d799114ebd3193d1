package greenledger.dynamodblocal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// DynamoDB Local in a process of its own, which ends with this one.
public final class DynamoDbLocal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 15;
    private static final int GRACE_MILLIS = 1_000;

    /// Ctrl-C reaches the whole process group; this engine is to end last, when it is told.
    private static final List<String> DEAF_TO_INTERRUPT =
            List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private final Process process;
    private final URI endpoint;
    private final Path log;

    private DynamoDbLocal(Process process, URI endpoint, Path log) {
        this.process = process;
        this.endpoint = endpoint;
        this.log = log;
    }

    /// In memory, on a free port.
    ///
    /// @see #start(Path, int)
    public static DynamoDbLocal start(Path jars) {
        return start(jars, Ports.free());
    }

    /// In memory; what the process prints is kept as long as this one lives.
    ///
    /// @see #start(Path, int, Path, Path)
    public static DynamoDbLocal start(Path jars, int port) {
        try {
            Path log = Files.createTempFile("dynamodb-local", ".log");
            log.toFile().deleteOnExit();
            return start(jars, port, List.of("-inMemory"), log);
        } catch (IOException e) {
            throw new UncheckedIOException("No place for the log of DynamoDB Local", e);
        }
    }

    /// Returns once the engine answers.
    ///
    /// @param jars the folder that this module's build fills
    /// @param data where it keeps its tables
    /// @param log takes what the process prints
    public static DynamoDbLocal start(Path jars, int port, Path data, Path log) {
        return start(jars, port, List.of("-dbPath", data.toString()), log);
    }

    private static DynamoDbLocal start(Path jars, int port, List<String> tables, Path log) {
        try {
            DynamoDbLocal engine =
                    new DynamoDbLocal(
                            launch(command(new EngineJars(jars), port, tables), log),
                            Ports.loopback(port),
                            log);
            engine.awaitReady(port);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while DynamoDB Local started", e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local cannot be told to end", e);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
        return builder.start();
    }

    private static List<String> command(EngineJars jars, int port, List<String> tables) {
        List<String> command = new ArrayList<>(DEAF_TO_INTERRUPT);
        command.addAll(jars.jvm());
        if (Files.exists(jars.cache())) {
            command.add("-XX:AOTCache=" + jars.cache());
            command.add("-Xlog:aot*=off");
        }
        command.addAll(List.of("-cp", jars.classPath() + File.pathSeparator + ownClasses()));
        command.addAll(List.of(ParentBound.class.getName(), EngineJars.MAIN));
        command.addAll(EngineJars.arguments(port));
        command.addAll(tables);
        return command;
    }

    private static Path ownClasses() {
        return Path.of(
                URI.create(
                        ParentBound.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()));
    }

    private void awaitReady(int port) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts(port)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "DynamoDB Local ended while it started:\n" + Files.readString(log));
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException(
                        "DynamoDB Local did not listen within "
                                + PATIENCE.toSeconds()
                                + " s:\n"
                                + Files.readString(log));
            }
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), POLL_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
