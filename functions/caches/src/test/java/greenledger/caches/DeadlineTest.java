package greenledger.caches;

import static greenledger.caches.Larder.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import greenledger.core.Deadline;
import greenledger.core.NoTimeLeft;
import greenledger.core.ReadLevel;
import greenledger.core.ViewReader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A reader whose invocation is about to end does not wait for a cache, nor for the table.
class DeadlineTest {

    private static final long MANY_BYTES = 1_000_000;
    private static final long NONE = 0;
    private static final long MUCH = 60_000;

    /// Past the time in which a fresher row would be waited for only briefly.
    private static final Duration LONG_PAST_ITS_TIME = Duration.ofSeconds(20);

    private final Larder larder = new Larder(Thread::startVirtualThread, MANY_BYTES);
    private final CountDownLatch answered = new CountDownLatch(1);

    @AfterEach
    void let_everybody_go() {
        answered.countDown();
    }

    @Test
    void an_old_row_is_the_answer_of_who_cannot_wait() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.put(KEY, Rows.row(2));
        larder.turn(LONG_PAST_ITS_TIME);
        larder.dax.before(this::awaitTheAnswer);
        assertEquals(1, find(NONE));
        assertEquals(1, larder.statistics(ReadLevel.ENVIRONMENT).stale());
        answered.countDown();
        assertEquals(2, find(MUCH));
    }

    @Test
    void without_any_row_he_is_told_in_time_that_there_is_none_yet() {
        larder.put(KEY, Rows.row(1));
        larder.dax.before(this::awaitTheAnswer);
        assertThrows(NoTimeLeft.class, () -> find(NONE));
        answered.countDown();
        assertEquals(1, find(MUCH));
    }

    @Test
    void who_knows_of_more_is_not_told_less_because_time_is_up() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.put(KEY, Rows.row(2));
        larder.dax.before(this::awaitTheAnswer);
        assertThrows(
                NoTimeLeft.class, () -> Deadline.during(() -> NONE, () -> larder.find(KEY, 2)));
        assertEquals(1, larder.find(KEY));
    }

    @Test
    void he_does_not_ask_for_changes_either() {
        Larder prompt = new Larder();
        prompt.put(KEY, Rows.row(1));
        prompt.find(KEY);
        prompt.turn(Duration.ofSeconds(1));
        assertEquals(1, Deadline.during(() -> NONE, () -> prompt.find(KEY)));
        assertEquals(0, prompt.changes.asked());
        assertEquals(1, Deadline.during(() -> MUCH, () -> prompt.find(KEY)));
        assertEquals(1, prompt.changes.asked());
    }

    private long find(long remaining) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Deadline.during(() -> remaining, () -> larder.find(KEY, ViewReader.ANY)));
    }

    private void awaitTheAnswer() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
