package greenledger.laptop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {

    @TempDir private Path directory;

    private Run importOne(Fault... faults) throws IOException, InterruptedException {
        Queue<Fault> next = new ArrayDeque<>(List.of(faults));
        try (LedgerDouble ledger =
                LedgerDouble.start(() -> Optional.ofNullable(next.poll()).orElse(Fault.NONE))) {
            return Run.imports(ledger, Run.file(directory, "f", "lotId", "A-1"));
        }
    }

    @Test
    void what_the_ledger_asks_for_is_waited_and_a_little_more()
            throws IOException, InterruptedException {
        Run run = importOne(Fault.THROTTLED, Fault.UNAVAILABLE, Fault.CONTENDED);
        assertEquals(0, run.exit());
        assertEquals(3, run.pauses().size());
        assertBetween(3_000, 3_100, run.pauses().get(0));
        assertBetween(1_000, 1_200, run.pauses().get(1));
        assertBetween(100, 200, run.pauses().get(2));
    }

    @Test
    void without_such_a_wish_the_wait_doubles_up_to_ten_seconds()
            throws IOException, InterruptedException {
        Fault[] faults = new Fault[11];
        Arrays.fill(faults, Fault.CUT_OFF);
        Run run = importOne(faults);
        assertEquals(0, run.exit(), run::toString);
        assertEquals(11, run.pauses().size());
        assertBetween(25, 50, run.pauses().get(0));
        assertBetween(50, 100, run.pauses().get(1));
        assertBetween(5_000, 10_000, run.pauses().get(10));
    }

    @Test
    void an_answer_that_stays_bad_is_the_rows_problem() throws IOException, InterruptedException {
        Fault[] faults = new Fault[12];
        Arrays.fill(faults, Fault.UNAVAILABLE);
        Run run = importOne(faults);
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("1 failed"), run.out());
    }

    private static void assertBetween(long least, long most, Duration time) {
        assertTrue(time.toMillis() >= least && time.toMillis() <= most, time.toString());
    }
}
