package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final long BEGAN = Instant.parse("2026-11-22T06:00:00Z").toEpochMilli();

    /// It goes on by a millisecond with each look.
    private final AtomicLong looks = new AtomicLong();

    private final InstantSource clock = () -> Instant.ofEpochMilli(BEGAN + looks.getAndIncrement());

    @Test
    void within_a_request_it_is_one_time_and_the_clock_is_looked_at_once() {
        List<Long> seen = Moment.during(() -> List.of(millis(), millis(), millis()));

        assertEquals(List.of(BEGAN, BEGAN, BEGAN), seen);
        assertEquals(1, looks.get());
    }

    @Test
    void the_next_request_has_a_time_of_its_own() {
        assertEquals(BEGAN, Moment.during(this::millis));
        assertEquals(BEGAN + 1, Moment.during(this::millis));
    }

    @Test
    void outside_of_a_request_the_clock_is_looked_at_each_time() {
        assertEquals(BEGAN, millis());
        assertEquals(BEGAN + 1, millis());
    }

    @Test
    void a_thread_that_the_request_does_not_wait_for_goes_by_the_clock() {
        Supplier<Long> elsewhere = () -> CompletableFuture.supplyAsync(this::millis).join();

        assertEquals(
                List.of(BEGAN, BEGAN + 1), Moment.during(() -> List.of(millis(), elsewhere.get())));
    }

    @Test
    void nobody_asks_nobody_looks() {
        assertEquals("done", Moment.during(() -> "done"));
        assertEquals(0, looks.get());
    }

    private long millis() {
        return Moment.millis(clock);
    }
}
