package greenledger.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is due runs when it is due.
class TimetableTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final VirtualScheduler time = new VirtualScheduler(NOON);
    private final List<Instant> runs = new ArrayList<>();
    private final ScheduleExpression hourly =
            ScheduleExpression.parse("rate(1 hour)", ZoneId.of("UTC"));

    @Test
    void a_line_runs_again_and_again() {
        Timetable timetable = new Timetable(time);
        timetable.add(hourly, runs::add);

        time.advance(Duration.ofMinutes(150));

        assertEquals(List.of(NOON.plusSeconds(3600), NOON.plusSeconds(7200)), runs);
    }

    @Test
    void a_failure_does_not_end_the_line() {
        Timetable timetable = new Timetable(time);
        timetable.add(
                hourly,
                due -> {
                    runs.add(due);
                    throw new IllegalStateException("planned");
                });

        assertThrows(IllegalStateException.class, () -> time.advance(Duration.ofHours(1)));
        assertThrows(IllegalStateException.class, () -> time.advance(Duration.ofHours(1)));

        assertEquals(2, runs.size());
    }

    @Test
    void nothing_runs_once_it_is_closed() {
        Timetable timetable = new Timetable(time);
        timetable.add(hourly, runs::add);
        time.advance(Duration.ofHours(1));

        timetable.close();
        time.advance(Duration.ofHours(5));

        assertEquals(1, runs.size());
    }
}
