package greenledger.local.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LoopTest {

    private final VirtualScheduler time = new VirtualScheduler(Instant.EPOCH);
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Loop loop = new Loop(time, this::turn, this::recover);

    @Test
    void turns_follow_each_other_after_the_pause_that_they_ask_for() {
        loop.nudge();
        time.advance(Duration.ofSeconds(25));
        assertEquals(3, turns.get());
    }

    @Test
    void a_nudge_cuts_the_pause_short() {
        loop.nudge();
        time.advance(Duration.ofSeconds(1));
        loop.nudge();
        time.advance(Duration.ofSeconds(1));
        assertEquals(2, turns.get());
    }

    @Test
    void a_turn_that_fails_is_taken_again_when_its_recovery_says_so_and_not_sooner() {
        failures.set(2);
        loop.nudge();
        time.advance(Duration.ofSeconds(59));
        assertEquals(1, turns.get());
        time.advance(Duration.ofSeconds(1));
        assertEquals(2, turns.get());
        time.advance(Duration.ofMinutes(2));
        assertEquals(3, turns.get());
    }

    @Test
    void a_loop_that_was_stopped_takes_no_turn_even_if_nudged() throws InterruptedException {
        loop.nudge();
        time.advance(Duration.ofSeconds(1));
        loop.stop();
        loop.nudge();
        time.advance(Duration.ofMinutes(1));
        assertEquals(1, turns.get());
        assertTrue(loop.awaitRest(Duration.ofSeconds(1)));
    }

    @Test
    void a_backoff_doubles_up_to_its_cap_and_is_never_less_than_half_of_that() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
        Random chance = new Random(7);
        long[] most = {100, 200, 400, 800, 1000, 1000};
        for (int failure = 1; failure <= most.length; failure++) {
            long delay = backoff.delay(failure, chance).toMillis();
            assertTrue(
                    delay >= most[failure - 1] / 2 && delay <= most[failure - 1],
                    failure + ": " + delay);
        }
    }

    private Duration turn() {
        turns.incrementAndGet();
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("this turn fails");
        }
        return Duration.ofSeconds(10);
    }

    private Duration recover(RuntimeException failure, int inARow) {
        return Duration.ofMinutes(inARow);
    }
}
