package greenledger.dax.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The README tells of every difference, in the same words.
class ReadmeTest {

    private static final String HEADER = "|---|---|";

    @Test
    void the_readme_has_the_table_of_differences() throws IOException {
        Path readme = Path.of(System.getProperty("greenledger.root"), "infra/dax/README.md");
        List<String> rows =
                Files.readAllLines(readme).stream()
                        .dropWhile(line -> !line.equals(HEADER))
                        .skip(1)
                        .takeWhile(line -> line.startsWith("|"))
                        .toList();
        assertEquals(Differences.all().map(ReadmeTest::row).toList(), rows);
    }

    private static String row(Difference difference) {
        return "| %s | %s |".formatted(difference.operation(), difference.reason());
    }
}
