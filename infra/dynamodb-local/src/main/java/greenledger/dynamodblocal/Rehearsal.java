package greenledger.dynamodblocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the engine once, asks it what it will be asked, and has Java keep the classes that took:
/// from then on it starts, and answers for the first time, with half of the work.
final class Rehearsal {

    private static final int PATIENCE_SECONDS = 120;

    private Rehearsal() {}

    static void record(EngineJars jars) {
        Path made = jars.folder().resolve("being-made.aot");
        Path log = jars.folder().resolveSibling("rehearsal.log");
        try (HttpClient client = HttpClient.newHttpClient()) {
            int port = Ports.free();
            Process engine = launch(jars, made, port, log);
            try {
                new Questions(client, engine, Ports.loopback(port)).askAll();
                engine.destroy();
                engine.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } finally {
                engine.destroyForcibly();
            }
            if (Files.exists(made)) {
                Files.move(made, jars.cache(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                System.err.println(
                        "This Java kept no classes; DynamoDB Local runs without: " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local cannot be rehearsed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while DynamoDB Local was rehearsed", e);
        }
    }

    private static Process launch(EngineJars jars, Path made, int port, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(jars.jvm());
        command.add("-XX:AOTCacheOutput=" + made);
        command.addAll(List.of("-cp", jars.classPath(), EngineJars.MAIN));
        command.addAll(EngineJars.arguments(port));
        command.add("-inMemory");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
