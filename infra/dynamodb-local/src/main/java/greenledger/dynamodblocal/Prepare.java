package greenledger.dynamodblocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Readies the engine's jars, as the last step of this module's build: `Prepare FOLDER`. A second
/// run changes nothing.
public final class Prepare {

    private Prepare() {}

    public static void main(String[] arguments) {
        EngineJars jars = new EngineJars(Path.of(arguments[0]));
        jars.all().forEach(ManifestClassPath::forget);
        if (!isFresh(jars)) {
            Rehearsal.record(jars);
        }
    }

    private static boolean isFresh(EngineJars jars) {
        return Files.exists(jars.cache())
                && jars.all().stream()
                        .allMatch(jar -> written(jar).compareTo(written(jars.cache())) < 0);
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }
}
