package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportEndsEarlyTest {

    private static final String[] ROWS = {"lotId,commodity", "A-1,apple", "A-2,apple"};

    @TempDir private Path directory;

    @Test
    void a_token_that_is_not_taken_ends_it_and_a_good_one_does_not()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Path file = Run.file(directory, "f", ROWS);
            Run run = Run.imports(ledger, file, "--token", "another");
            assertEquals(1, run.exit());
            assertTrue(run.err().contains("does not take this token"), run.err());
            assertTrue(run.out().contains("2 not sent"), run.out());
            assertEquals(0, ledger.book.lots().size());
            assertFalse(Files.exists(directory.resolve("f.errors")));
            assertEquals(0, Run.imports(ledger, file).exit());
            assertEquals(2, ledger.book.lots().size());
        }
    }

    @Test
    void a_ledger_that_is_not_there_is_tried_twelve_times_and_then_named()
            throws IOException, InterruptedException {
        String url;
        try (LedgerDouble ledger = LedgerDouble.start()) {
            url = ledger.url().toString();
        }
        Path file = Run.file(directory, "f", ROWS);
        Run run = Run.imports(file.toString(), "--url", url, "--token", "t", "--workers", "1");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("The ledger at " + url + " does not answer"), run.err());
        assertEquals(11, run.pauses().size());
    }

    @Test
    void words_without_sense_end_it_with_2_and_help_with_0()
            throws IOException, InterruptedException {
        Path file = Run.file(directory, "f", ROWS);
        refused("Name one file");
        refused("There is no option --fast", file.toString(), "--fast");
        refused(
                "--workers takes a number from 1 to 64",
                file.toString(),
                "--workers",
                "0",
                "--token",
                "t");
        refused("Who is asking?", file.toString());
        refused("There is no file", directory.resolve("none").toString());
        refused("--set takes COLUMN=VALUE", file.toString(), "--set", "colour=red", "--token", "t");
        refused("--url takes an address", file.toString(), "--url", "ftp://x", "--token", "t");
        Run help = Run.imports("--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("lot number"), "The help names every synonym");
    }

    @Test
    void a_file_that_is_no_spreadsheet_of_lots_ends_it_before_anything_is_sent()
            throws IOException, InterruptedException {
        Path latin = directory.resolve("latin.csv");
        Files.write(latin, "lotId,variety\nA,Jalapeño\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("is not UTF-8 text", latin.toString(), "--token", "t");
        Path alien = Run.file(directory, "alien", "colour,size", "red,9");
        refused("names none that is known: colour, size", alien.toString(), "--token", "t");
        Path twice = Run.file(directory, "twice", "batch,Lot No", "1,2");
        refused("both mean batch", twice.toString(), "--token", "t");
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Run named = Run.imports(ledger, latin, "--charset", "ISO-8859-1");
            assertEquals(0, named.exit());
            assertEquals(
                    "Jalapeño",
                    ledger.book.lot("A").orElseThrow().getFirst().body().path("variety").asText());
        }
    }

    private static void refused(String words, String... arguments) throws InterruptedException {
        Run run = Run.imports(arguments);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains(words), run.err());
    }
}
