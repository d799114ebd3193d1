package greenledger.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A deployment package as Lambda lays it out under `/var/task`.
///
/// @param bytes of the zip
public record DeployedPackage(Path folder, long bytes) {

    static DeployedPackage unzip(Path zip, Path folder) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                write(file, entries.nextElement(), folder);
            }
            return new DeployedPackage(folder, Files.size(zip));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out " + zip + ": build it first", e);
        }
    }

    private static void write(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName() + " leaves its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
