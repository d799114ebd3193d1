package greenledger.laptop.verify;

import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.dynamodblocal.Ports;
import greenledger.local.engine.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A DynamoDB over a copy of a data directory's tables: the engine writes to whatever it opens, and
/// evidence is not to be written to.
final class CopiedTables implements AutoCloseable {

    private final Path copy;
    private final DynamoDbLocal engine;

    private CopiedTables(Path copy, DynamoDbLocal engine) {
        this.copy = copy;
        this.engine = engine;
    }

    static CopiedTables of(Path directory, Path engines) {
        try (DataDirectory data = DataDirectory.read(directory)) {
            data.awaitPredecessor();
            Path copy = Files.createTempDirectory("greenledger-verify");
            try {
                copy(data.resolve("dynamodb"), Files.createDirectory(copy.resolve("dynamodb")));
                return new CopiedTables(
                        copy,
                        DynamoDbLocal.start(
                                engines,
                                Ports.free(),
                                copy.resolve("dynamodb"),
                                copy.resolve("dynamodb.log")));
            } catch (IOException | RuntimeException e) {
                delete(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No copy can be made of " + directory, e);
        }
    }

    URI endpoint() {
        return engine.endpoint();
    }

    @Override
    public void close() {
        engine.close();
        delete(copy);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copy in " + folder + " is left behind", e);
        }
    }
}
