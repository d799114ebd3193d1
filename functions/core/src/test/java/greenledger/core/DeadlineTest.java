package greenledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How long somebody waits whose invocation ends.
class DeadlineTest {

    private static final Duration MOST = Duration.ofMillis(100);
    private static final long MARGIN = Deadline.MARGIN.toMillis();

    @Test
    void who_works_for_no_invocation_waits_as_long_as_he_would() {
        assertEquals(MOST, Deadline.within(MOST));
        assertFalse(Deadline.isNear());
    }

    @Test
    void nobody_waits_longer_than_he_would_without_a_deadline() {
        assertEquals(MOST, left(60_000));
        assertEquals(MOST, left(MARGIN + 101));
    }

    @Test
    void the_answer_is_written_in_what_is_left() {
        assertEquals(Duration.ofMillis(40), left(MARGIN + 40));
        assertFalse(Deadline.during(() -> MARGIN + 40, Deadline::isNear));
    }

    @Test
    void when_only_that_is_left_nobody_waits() {
        assertEquals(Duration.ZERO, left(MARGIN));
        assertEquals(Duration.ZERO, left(0));
        assertTrue(Deadline.during(() -> MARGIN, Deadline::isNear));
    }

    private static Duration left(long remaining) {
        return Deadline.during(() -> remaining, () -> Deadline.within(MOST));
    }
}
