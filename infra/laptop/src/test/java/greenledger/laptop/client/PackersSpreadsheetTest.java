package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.laptop.client.LotBook.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five thousand rows as a packer keeps them, over a line on which much goes wrong.
@Tag("slow")
class PackersSpreadsheetTest {

    private static final int ROWS = 5_000;
    private static final long SEED = 20_261_121;

    @TempDir private Path directory;

    @Test
    void every_row_is_in_once_and_in_its_order_whatever_fails_on_the_way()
            throws IOException, InterruptedException {
        Path file = directory.resolve("packer.csv");
        Files.writeString(file, sample(ROWS, 7));
        Map<String, List<String>> expected = facts(file);
        RandomGenerator chance = new SplittableRandom(SEED);
        try (LedgerDouble ledger = LedgerDouble.start(() -> fault(chance))) {
            Run run = Run.imports(ledger, file, "--workers", "16");
            assertEquals(0, run.exit(), () -> "seed " + SEED + ": " + run);
            assertEquals(expected, facts(ledger), () -> "seed " + SEED);
            assertTrue(ledger.posts() > ROWS, "Something did go wrong on the way");

            Run again = Run.imports(ledger, file);
            assertEquals(0, again.exit());
            assertEquals(expected, facts(ledger), () -> "seed " + SEED);
            assertTrue(again.out().contains("5,000 already there"), again.out());
        }
    }

    /// One request in four fails.
    private static synchronized Fault fault(RandomGenerator chance) {
        Fault[] faults = Fault.values();
        return chance.nextInt(4) == 0 ? faults[chance.nextInt(faults.length)] : Fault.NONE;
    }

    private static String sample(int rows, int seed) throws InterruptedException {
        return Run.imports("--sample", Integer.toString(rows), "--seed", Integer.toString(seed))
                .out();
    }

    @Test
    void the_same_seed_makes_the_same_rows_and_another_seed_others() throws InterruptedException {
        assertEquals(sample(50, 7), sample(50, 7));
        assertTrue(sample(50, 7).lines().distinct().count() > 40);
        assertTrue(!sample(50, 7).equals(sample(50, 8)), "Seeds tell sheets apart");
    }

    /// By lot, what the file says of it, read with nothing of ours.
    private static Map<String, List<String>> facts(Path file) throws IOException {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
            for (CSVRecord row : parser) {
                facts.computeIfAbsent(
                                row.get("GTIN") + "." + row.get("Lot No"), _ -> new ArrayList<>())
                        .add(told(row));
            }
        }
        return facts;
    }

    private static String told(CSVRecord row) {
        return switch (row.get("Type")) {
            case "lot" -> "lots " + row.get("Address") + " " + row.get("Net Weight");
            case "grade" -> "grades " + row.get("Grade") + " " + row.get("Inspected By");
            case "price" -> "prices " + row.get("Unit Price") + " " + row.get("Currency");
            default -> "movements " + row.get("Address") + " " + row.get("Departed");
        };
    }

    private static Map<String, List<String>> facts(LedgerDouble ledger) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        ledger.book
                .lots()
                .forEach((lot, told) ->
                        facts.put(lot, told.stream().map(PackersSpreadsheetTest::told).toList()));
        return facts;
    }

    private static String told(Recorded fact) {
        String text =
                switch (fact.collection()) {
                    case "lots" ->
                            text(fact, "/origin/address") + " " + text(fact, "/quantity/value");
                    case "grades" -> text(fact, "/code") + " " + text(fact, "/inspector");
                    case "prices" -> text(fact, "/amount") + " " + text(fact, "/currency");
                    default -> text(fact, "/to/address") + " " + text(fact, "/departedAt");
                };
        return fact.collection() + " " + text;
    }

    private static String text(Recorded fact, String pointer) {
        return fact.body().at(pointer).asText();
    }
}
