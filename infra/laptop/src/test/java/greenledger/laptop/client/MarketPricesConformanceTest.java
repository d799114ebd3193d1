package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A spreadsheet that nobody wrote for us: weekly wholesale prices of the United Kingdom.
@Tag("conformance")
class MarketPricesConformanceTest {

    private static final String[] WHAT_THE_MARKET_KNOWS = {
        "--set",
        "farmerId=market",
        "--set",
        "quantity=1",
        "--set",
        "latitude=51.48",
        "--set",
        "longitude=-0.12",
        "--set",
        "address=New Covent Garden Market, London",
        "--set",
        "country=GB",
        "--set",
        "currency=GBP"
    };

    @TempDir private Path directory;

    @Test
    void every_row_is_in_with_what_the_market_knows_besides()
            throws IOException, InterruptedException {
        Path file = Files.copy(prices(), directory.resolve("prices.csv"));
        List<String> rows = Files.readAllLines(file).stream().skip(1).toList();
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Run run = Run.imports(ledger, file, WHAT_THE_MARKET_KNOWS);
            assertEquals(0, run.exit(), run.out());
            assertEquals(rows.size(), ledger.book.lots().size());
            assertTrue(run.out().contains("Not read: category, date"), run.out());
            assertEquals(
                    rows.stream().map(row -> row.split(",", -1)[1]).sorted().toList(),
                    ledger.book.lots().values().stream()
                            .map(facts -> facts.getFirst().body().path("commodity").asText())
                            .sorted()
                            .toList());
        }
    }

    private static Path prices() {
        Optional<Path> file =
                Optional.ofNullable(System.getProperty("greenledger.conformance"))
                        .map(folder -> Path.of(folder, "prices", "uk-wholesale-2017-2019.csv"))
                        .filter(Files::isReadable);
        if (file.isEmpty()) {
            System.out.println(
                    "Skipped: there are no conformance data at greenledger.conformance.");
        }
        assumeTrue(file.isPresent(), "There are no conformance data.");
        return file.orElseThrow();
    }
}
