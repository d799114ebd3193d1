package greenledger.caches;

import static greenledger.caches.Larder.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.ReadLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an environment hears of changes, when it cares to ask.
class ChangeWatchTest {

    private final Larder larder = new Larder();

    @Test
    void a_changed_row_is_read_from_the_table_at_the_next_look() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.change(KEY, Rows.row(2));
        larder.tell(Map.of(KEY, 2L));
        assertEquals(1, larder.find(KEY));
        larder.turn(Duration.ofMillis(250));
        assertEquals(2, larder.find(KEY));
        assertEquals(1, larder.statistics(ReadLevel.DAX).floorFallbacks());
    }

    @Test
    void a_row_that_came_to_be_is_not_told_to_be_absent() {
        larder.find(KEY);
        larder.turn(Duration.ofMillis(500));
        larder.find(KEY);
        larder.change(KEY, Rows.row(1));
        larder.tell(Map.of(KEY, 1L));
        larder.turn(Duration.ofMillis(500));
        assertEquals(1, larder.find(KEY));
    }

    @Test
    void changes_are_asked_for_four_times_a_second_and_only_by_who_reads() {
        larder.put(KEY, Rows.row(1));
        for (int read = 0; read < 100; read++) {
            larder.find(KEY);
            larder.turn(Duration.ofMillis(50));
        }
        assertEquals(19, larder.changes.asked());
        larder.turn(Duration.ofMinutes(1));
        assertEquals(0, larder.changes.asked());
    }

    @Test
    void what_is_known_already_stays() {
        larder.put(KEY, Rows.row(2));
        larder.find(KEY);
        larder.tell(Map.of(KEY, 2L));
        larder.turn(Duration.ofSeconds(1));
        larder.dax.asked();
        assertEquals(2, larder.find(KEY));
        assertEquals(0, larder.dax.asked());
    }

    @Test
    void after_a_long_sleep_nothing_is_trusted_and_nobody_is_asked() {
        Instant start = Instant.parse("2026-11-21T12:00:00Z");
        Memory memory = new Memory(1_000, new Floors(16), _ -> {});
        ChangeWatch watch =
                new ChangeWatch(larder.changes, memory, Runnable::run, larder.metrics, start);
        watch.look(start.plusSeconds(50).toEpochMilli());
        assertFalse(watch.distrusts(start.toEpochMilli()));
        assertEquals(1, larder.changes.asked());
        Instant awake = start.plusSeconds(50 + 57);
        watch.look(awake.toEpochMilli());
        assertTrue(watch.distrusts(awake.toEpochMilli() - 1));
        assertFalse(watch.distrusts(awake.toEpochMilli()));
        assertEquals(0, larder.changes.asked());
    }

    @Test
    void where_too_much_has_changed_nothing_is_trusted() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.put(KEY, Rows.row(2));
        larder.changes.beTooMany();
        larder.turn(Duration.ofSeconds(1));
        assertEquals(2, larder.find(KEY));
    }
}
