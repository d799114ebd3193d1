package greenledger.asl.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VirtualTimeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final List<String> happened = new ArrayList<>();

    @Test
    void what_falls_due_happens_in_its_order_and_at_its_time() {
        note("late", 20);
        note("early", 10);
        note("early too", 10);

        time.runOut();

        assertEquals(List.of("early 10", "early too 10", "late 20"), happened);
    }

    @Test
    void time_goes_on_by_as_much_as_it_is_turned() {
        note("near", 5);
        note("far", 50);

        time.advance(Duration.ofSeconds(30));

        assertEquals(List.of("near 5"), happened);
        assertEquals(START.plusSeconds(30), time.now());
    }

    @Test
    void what_is_past_happens_next_and_does_not_turn_time_back() {
        time.advance(Duration.ofSeconds(10));
        note("past", 3);

        time.step();

        assertEquals(List.of("past 10"), happened);
        assertFalse(time.step());
    }

    @Test
    void what_was_called_off_does_not_happen() {
        Scheduler.Appointment appointment = note("never", 5);
        note("still", 6);

        appointment.cancel();
        time.runOut();

        assertEquals(List.of("still 6"), happened);
    }

    private Scheduler.Appointment note(String what, long seconds) {
        return time.at(
                START.plusSeconds(seconds),
                () -> happened.add(what + " " + Duration.between(START, time.now()).toSeconds()));
    }
}
