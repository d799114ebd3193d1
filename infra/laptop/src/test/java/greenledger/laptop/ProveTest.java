package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each line of `infra/prove` names a test, and a size that the test asks for.
class ProveTest {

    @TestFactory
    Stream<DynamicTest> every_proof_is_there_and_asks_for_its_size() throws IOException {
        List<String[]> proofs =
                Files.readString(Repository.path("infra/prove"))
                        .replaceFirst("(?s).*<<'TABLE'\n", "")
                        .replaceFirst("(?s)\nTABLE.*", "")
                        .lines()
                        .map(line -> line.split(" +", 5))
                        .toList();
        assertTrue(proofs.size() > 5, "the table was not found");
        return proofs.stream()
                .map(proof -> dynamicTest(proof[0], () -> isThere(proof[1], proof[2], proof[3])));
    }

    private static void isThere(String module, String test, String size) throws IOException {
        Path tests = Repository.path(module).resolve("src/test/java");
        String property = "\"greenledger." + size.replaceFirst("=.*", "") + "\"";
        try (Stream<Path> files = Files.walk(tests)) {
            List<Path> found = files.filter(file -> file.endsWith(test + ".java")).toList();
            assertEquals(1, found.size(), test);
            assertTrue(Files.readString(found.getFirst()).contains(property), property);
        }
    }
}
