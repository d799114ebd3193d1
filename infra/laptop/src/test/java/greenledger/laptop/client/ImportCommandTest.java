package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.laptop.client.LotBook.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String HEADING =
            "fact,lotId,commodity,farmerId,quantity,unit,latitude,longitude,address,country,price,"
                    + "currency,per";
    private static final String LOT =
            "lot,L1,tomato,farm-1,10,KGM,36.7,-119.8,\"Field 7, Fresno\",US,,,";

    @TempDir private Path directory;

    private static String price(String amount) {
        return "price,L1,,,,,,,,," + amount + ",USD,KGM";
    }

    private static List<String> prices(LedgerDouble ledger, String lot) {
        return ledger.book.lot(lot).orElseThrow().stream()
                .filter(fact -> fact.collection().equals("prices"))
                .map(fact -> fact.body().path("amount").asText())
                .toList();
    }

    @Test
    void a_price_that_comes_back_is_a_fact_of_its_own_but_never_twice()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path file =
                    Run.file(
                            directory,
                            "f",
                            HEADING,
                            LOT,
                            price("1.85"),
                            price("2.00"),
                            price("1.85"));
            Run once = Run.imports(ledger, file);
            assertEquals(0, once.exit());
            assertTrue(once.out().contains("1 lots in\n"), once.out());
            assertTrue(once.out().contains("3 later facts in\n"), once.out());
            assertEquals(List.of("1.85", "2.00", "1.85"), prices(ledger, "L1"));
            Run again = Run.imports(ledger, file);
            assertEquals(0, again.exit());
            assertEquals(List.of("1.85", "2.00", "1.85"), prices(ledger, "L1"));
            assertTrue(again.out().contains("4 already there"), again.out());
            assertFalse(again.out().contains(" in\n"), again.out());
        }
    }

    @Test
    void a_row_that_fails_is_explained_and_gets_in_once_it_is_corrected()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            String nowhere = LOT.replace("L1", "L2").replace("36.7", "91");
            Path file =
                    Run.file(
                            directory,
                            "f.csv",
                            HEADING,
                            LOT,
                            nowhere,
                            price("\"1,250\""),
                            price("1.85"));
            Run run = Run.imports(ledger, file);
            assertEquals(1, run.exit());
            assertEquals(List.of("1.85"), prices(ledger, "L1"));
            assertTrue(run.out().contains("2 failed"), run.out());
            Path errors = directory.resolve("f.csv.errors");
            List<String> failed = Files.readAllLines(errors).stream().sorted().toList();
            assertEquals(3, failed.size());
            assertStarts("3,\"origin/latitude: A latitude lies between -90 and 90", failed.get(0));
            assertTrue(failed.get(0).endsWith("," + nowhere), failed.get(0));
            assertStarts("4,\"price: 1,250 may be 1.250 or 1250.", failed.get(1));
            assertEquals("line,problem,key," + HEADING, failed.get(2));

            Files.writeString(
                    errors,
                    Files.readString(errors)
                            .replace(",91,", ",36.9,")
                            .replace(",\"1,250\",", ",1.25,"));
            Run corrected = Run.imports(ledger, errors);
            assertEquals(0, corrected.exit(), corrected.out());
            assertEquals(2, ledger.book.lots().size());
            assertEquals(List.of("1.85", "1.25"), prices(ledger, "L1"));
        }
    }

    private static void assertStarts(String expected, String text) {
        assertTrue(text.startsWith(expected), text);
    }

    @Test
    void a_corrected_row_is_not_taken_for_another_that_says_the_same()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path file =
                    Run.file(
                            directory,
                            "f",
                            HEADING,
                            LOT,
                            price("1.85"),
                            price("2.00"),
                            price("1.8s"));
            assertEquals(1, Run.imports(ledger, file).exit());
            Path errors = directory.resolve("f.errors");
            Files.writeString(errors, Files.readString(errors).replace(",1.8s,", ",1.85,"));
            assertEquals(0, Run.imports(ledger, errors).exit());
            assertEquals(List.of("1.85", "2.00", "1.85"), prices(ledger, "L1"));
            assertEquals(0, Run.imports(ledger, errors).exit());
            assertEquals(List.of("1.85", "2.00", "1.85"), prices(ledger, "L1"));
        }
    }

    @Test
    void what_is_csv_and_what_is_json_say_the_same() throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path csv = Run.file(directory, "f.csv", HEADING, LOT, price("1.85"));
            Path json =
                    Run.file(
                            directory,
                            "f.jsonl",
                            """
                            {"lotId":"L1","farmerId":"farm-1","commodity":"tomato",\
                            "quantity":{"value":"10","unit":"KGM"},"origin":{"country":"US",\
                            "latitude":36.7,"longitude":-119.8,"address":"Field 7, Fresno"}}\
                            """,
                            """
                            {"type":"price","lotId":"L1","amount":1.85,"currency":"USD","per":"kg"}\
                            """);
            assertEquals(0, Run.imports(ledger, csv).exit());
            Run again = Run.imports(ledger, json);
            assertEquals(0, again.exit(), again.out());
            assertEquals(List.of("lots", "prices"), collections(ledger, "L1"));
            assertTrue(again.out().contains("2 already there"), again.out());
        }
    }

    private static List<String> collections(LedgerDouble ledger, String lot) {
        return ledger.book.lot(lot).orElseThrow().stream().map(Recorded::collection).toList();
    }

    @Test
    void a_blank_cell_takes_what_was_set_for_it_and_headings_without_meaning_are_told()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path file = Run.file(directory, "f", "Lot No;Colour;Country", "A-1;red;", "A-2;red;MX");
            Run run = Run.imports(ledger, file, "--set", "country=US");
            assertEquals(0, run.exit());
            assertEquals("US", country(ledger, "A-1"));
            assertEquals("MX", country(ledger, "A-2"));
            assertTrue(run.out().contains("Not read: Colour"), run.out());
        }
    }

    @Test
    void rows_that_say_the_same_of_lots_without_an_id_are_lots_of_their_own()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            String[] rows = new String[101];
            rows[0] = "week,crop,unit";
            for (int week = 1; week <= 100; week++) {
                rows[week] = week + ",pear," + (week % 2 == 0 ? "kg" : "KGM");
            }
            Path file = Run.file(directory, "f", rows);
            assertEquals(0, Run.imports(ledger, file).exit());
            assertEquals(100, ledger.book.lots().size());
            assertEquals(0, Run.imports(ledger, file).exit());
            assertEquals(100, ledger.book.lots().size());
        }
    }

    @Test
    void what_an_earlier_import_left_behind_is_kept_aside()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path file = Run.file(directory, "f", HEADING, LOT, price("one"));
            Run.file(directory, "f.errors", "corrected since");
            assertEquals(1, Run.imports(ledger, file).exit());
            assertEquals(
                    "corrected since",
                    Files.readString(directory.resolve("f.errors.before")).strip());
            Run.file(directory, "f", HEADING, LOT);
            assertEquals(0, Run.imports(ledger, file).exit());
            assertFalse(Files.exists(directory.resolve("f.errors")));
        }
    }

    private static String country(LedgerDouble ledger, String lot) {
        Recorded fact = ledger.book.lot(lot).orElseThrow().getFirst();
        return fact.body().path("origin").path("country").asText();
    }

    @Test
    void a_dry_run_sends_nothing_and_finds_what_could_not_be_sent()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path file = Run.file(directory, "f", HEADING, LOT, price("one"));
            Run run = Run.imports(ledger, file, "--dry-run");
            assertEquals(1, run.exit());
            assertEquals(0, ledger.posts());
            assertTrue(run.out().contains("1 could be sent"), run.out());
            assertTrue(
                    Files.readString(directory.resolve("f.errors"))
                            .contains("price: 'one' is not a number"));
        }
    }
}
