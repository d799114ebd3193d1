package greenledger.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// A package of one class of this module, laid out as a deployed one is.
final class OwnPackage {

    private static final long NEVER_ZIPPED = 0;

    private OwnPackage() {}

    /// @param other a package whose libraries this one has as well
    static DeployedPackage of(Class<?> handler, Optional<Path> other, Path scratch) {
        String file = handler.getName().replace('.', '/') + ".class";
        Path folder = scratch.resolve(handler.getSimpleName());
        try (InputStream code =
                Objects.requireNonNull(
                        handler.getClassLoader().getResourceAsStream(file), "No class " + file)) {
            Files.createDirectories(folder.resolve(file).resolveSibling("."));
            Files.copy(code, folder.resolve(file));
            if (other.isPresent()) {
                Files.createSymbolicLink(folder.resolve("lib"), other.get().resolve("lib"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out " + handler, e);
        }
        return new DeployedPackage(folder, NEVER_ZIPPED);
    }
}
