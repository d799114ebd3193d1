package greenledger.asl.draw.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.draw.Samples;
import greenledger.asl.draw.history.Execution;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompressedTimeTest {
    private static final double WIDTH = 1000;

    @Test
    void the_wait_for_a_person_is_cut_out() {
        CompressedTime time = CompressedTime.of(Samples.execution("completed"), WIDTH);
        assertEquals(
                List.of("2 h 13 min"),
                time.breaks().stream().map(b -> Durations.brief(b.length())).toList());
    }

    @Test
    void a_wait_keeps_a_narrow_place() {
        Execution run = Samples.execution("completed");
        CompressedTime time = CompressedTime.of(run, WIDTH);
        Span cut = time.breaks().getFirst();
        double place = time.x(cut.to()) - time.x(cut.from());
        assertTrue(place > 30 && place < 80, "a place of " + place);
    }

    @Test
    void work_is_never_cut_however_long_it_takes() {
        Execution run = Samples.execution("parked");
        CompressedTime time = CompressedTime.of(run, WIDTH);
        Span thirtySeconds =
                run.visits("RecordInLedger").getFirst().attempts().stream()
                        .map(a -> new Span(a.from(), a.to().orElseThrow()))
                        .filter(s -> s.length().toSeconds() >= 30)
                        .findFirst()
                        .orElseThrow();
        for (Span cut : time.breaks()) {
            assertTrue(
                    !cut.from().isBefore(thirtySeconds.to())
                            || !cut.to().isAfter(thirtySeconds.from()),
                    cut + " cuts " + thirtySeconds);
        }
    }

    @Test
    void later_is_never_to_the_left() {
        Execution run = Samples.execution("parked");
        CompressedTime time = CompressedTime.of(run, WIDTH);
        double before = 0;
        for (Instant at = run.started(); at.isBefore(run.last()); at = at.plusMillis(997)) {
            double x = time.x(at);
            assertTrue(x >= before, at + " lies at " + x + ", left of " + before);
            before = x;
        }
    }

    @Test
    void the_line_is_filled_from_end_to_end() {
        for (String how : List.of("completed", "parked", "running")) {
            Execution run = Samples.execution(how);
            CompressedTime time = CompressedTime.of(run, WIDTH);
            assertEquals(0, time.x(run.started()), 0.001, how);
            assertEquals(WIDTH, time.x(run.last()), 0.001, how);
        }
    }

    @Test
    void marks_are_in_order_and_few() {
        Execution run = Samples.execution("parked");
        List<Instant> marks = CompressedTime.of(run, WIDTH).marks(6);
        assertTrue(marks.size() >= 2 && marks.size() <= 7, marks.toString());
        assertEquals(marks.stream().sorted().distinct().toList(), marks);
    }
}
