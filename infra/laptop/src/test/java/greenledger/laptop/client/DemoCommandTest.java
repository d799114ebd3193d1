package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.laptop.client.LotBook.Recorded;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private static final String LOT = "09506000134352.run1-1";

    private static Run demo(LedgerDouble ledger, String token) throws InterruptedException {
        return Run.demo("--url", ledger.url().toString(), "--token", token, "--probes", "25");
    }

    @Test
    void the_story_is_played_to_its_end_and_leaves_what_it_told()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Run run = demo(ledger, LedgerDouble.TOKEN);
            assertEquals(0, run.exit(), run::toString);
            assertEquals(
                    List.of("lots", "grades", "prices", "prices", "movements", "prices"),
                    ledger.book.lot(LOT).orElseThrow().stream().map(Recorded::collection).toList());
            assertTrue(
                    run.out().matches("(?s).*p50 .* ms   p90 .* ms   p99 .* ms   max .* ms\\s*"));
        }
    }

    @Test
    void probes_write_ten_facts_to_each_lot_of_their_own()
            throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            demo(ledger, LedgerDouble.TOKEN);
            assertEquals(10, ledger.book.lot("09506000134352.run1-100").orElseThrow().size());
            assertEquals(10, ledger.book.lot("09506000134352.run1-101").orElseThrow().size());
            assertEquals(5, ledger.book.lot("09506000134352.run1-102").orElseThrow().size());
        }
    }

    @Test
    void an_answer_that_is_not_in_the_story_ends_it() throws IOException, InterruptedException {
        try (LedgerDouble ledger = LedgerDouble.start()) {
            Run run = demo(ledger, "another");
            assertEquals(1, run.exit());
            assertTrue(run.err().contains("should have been 200, but it was 401"), run.err());
        }
    }

    @Test
    void words_without_sense_end_it_with_2_and_help_with_0() throws InterruptedException {
        assertEquals(2, Run.demo("--probes", "none", "--token", "t").exit());
        assertEquals(2, Run.demo("file", "--token", "t").exit());
        assertEquals(0, Run.demo("--help").exit());
    }
}
