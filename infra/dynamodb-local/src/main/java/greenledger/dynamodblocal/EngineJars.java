package greenledger.dynamodblocal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder that this module's build fills with what the engine runs from.
///
/// @param folder of its jars
record EngineJars(Path folder) {

    static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";

    EngineJars {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    folder + " is missing: build the module infra/dynamodb-local first");
        }
    }

    /// How a JVM for the engine is set up, up to the class path.
    List<String> jvm() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=128m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /// Always in the same order: a cache of classes holds for one class path.
    String classPath() {
        return all().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    List<Path> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /// The engine's classes, loaded and linked, as this version of Java keeps them (JEP 514).
    Path cache() {
        return folder.resolve("classes-" + Runtime.version() + ".aot");
    }

    static List<String> arguments(int port) {
        return List.of("-sharedDb", "-disableTelemetry", "-port", String.valueOf(port));
    }
}
