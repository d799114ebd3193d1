package greenledger.asl.lint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The recordings of the real service, which lie beside the repository.
final class Conformance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Conformance() {}

    static List<JsonNode> lines(String file) throws IOException {
        Path path = Path.of(System.getProperty("greenledger.conformance", "."), "asl", file);
        assumeTrue(Files.exists(path), () -> "skipped: there are no recordings at " + path);
        return Files.readAllLines(path).stream().map(Conformance::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
