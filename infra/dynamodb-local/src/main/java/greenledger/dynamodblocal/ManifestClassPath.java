package greenledger.dynamodblocal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// The jars that a jar names in its manifest.
final class ManifestClassPath {

    private ManifestClassPath() {}

    /// DynamoDB Local names the folder `.` among them, and no cache of classes can be made of one.
    /// All that it needs is on the class path anyway.
    static void forget(Path jar) {
        try {
            Manifest manifest = read(jar);
            if (manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH) != null) {
                write(manifest, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rewrite the manifest of " + jar, e);
        }
    }

    private static Manifest read(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Manifest() : manifest;
        }
    }

    private static void write(Manifest manifest, Path jar) throws IOException {
        try (FileSystem inside =
                        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                OutputStream out = Files.newOutputStream(inside.getPath(JarFile.MANIFEST_NAME))) {
            manifest.write(out);
        }
    }
}
