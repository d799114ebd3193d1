package greenledger.laptop.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that are closed to everybody but their owner, where the file system knows of owners. On
/// Windows a home is closed to others by what it inherits.
final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    static Path folder(Path path) throws IOException {
        return Files.createDirectories(path, attributes(path, FOLDER));
    }

    static Path temporaryFile(Path folder) throws IOException {
        return Files.createTempFile(folder, "issuer", ".fresh", attributes(folder, FILE));
    }

    static boolean holdsFor(Path file) throws IOException {
        return !hasOwners(file) || FILE.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return hasOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
