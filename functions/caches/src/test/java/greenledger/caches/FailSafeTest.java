package greenledger.caches;

import static greenledger.caches.Larder.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.core.Metrics;
import greenledger.core.ReadLevel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What readers notice of caches that fail: nothing but old rows, for a while.
class FailSafeTest {

    private static final long MANY_BYTES = 1_000_000;
    private static final Duration PAST_ITS_TIME = Duration.ofSeconds(6);

    private final Larder larder = new Larder();

    @Test
    void the_table_answers_for_a_dax_that_does_not() {
        larder.put(KEY, Rows.row(1));
        larder.dax.fail();
        assertEquals(1, larder.find(KEY));
        assertEquals(1, larder.statistics(ReadLevel.DAX).failed());
        assertEquals(1, larder.statistics(ReadLevel.TABLE).hits());
    }

    @Test
    void a_row_past_its_time_is_the_answer_while_nothing_answers() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.turn(PAST_ITS_TIME);
        larder.dax.fail();
        larder.table.fail();
        assertEquals(1, larder.find(KEY));
        assertEquals(1, larder.statistics(ReadLevel.ENVIRONMENT).stale());
    }

    @Test
    void a_row_far_past_its_time_is_no_answer_whatever_happens() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.turn(Duration.ofSeconds(66));
        larder.dax.fail();
        larder.table.fail();
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> larder.find(KEY));
        assertEquals("TABLE is down", e.getMessage());
    }

    @Test
    void who_knows_of_more_is_told_of_the_failure_and_not_of_an_old_row() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.change(KEY, Rows.row(2));
        larder.truth.fail();
        assertThrows(IllegalStateException.class, () -> larder.find(KEY, 2));
        assertEquals(1, larder.find(KEY));
        larder.truth.heal();
        assertEquals(2, larder.find(KEY, 2));
    }

    @Test
    void a_reader_waits_for_a_fresher_row_as_long_as_the_policy_says() {
        Larder slow = new Larder(Thread::startVirtualThread, MANY_BYTES);
        slow.put(KEY, Rows.row(1));
        slow.find(KEY);
        slow.put(KEY, Rows.row(2));
        slow.turn(PAST_ITS_TIME);
        CountDownLatch answered = new CountDownLatch(1);
        slow.dax.before(() -> awaitUninterruptibly(answered));
        assertEquals(1, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> slow.find(KEY)));
        assertEquals(1, slow.statistics(ReadLevel.ENVIRONMENT).stale());
        answered.countDown();
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    while (slow.find(KEY) < 2) {
                        Thread.onSpinWait();
                    }
                });
    }

    @Test
    void changes_are_forgotten_about_where_nobody_tells_of_them() {
        larder.put(KEY, Rows.row(1));
        larder.find(KEY);
        larder.turn(Duration.ofMillis(250));
        larder.find(KEY);
        assertEquals(1, larder.changes.asked());
        assertEquals(0, larder.reader.unheardChanges());
        larder.changes.fail();
        larder.turn(Duration.ofSeconds(2));
        assertEquals(1, larder.find(KEY));
        assertEquals(1, larder.changes.asked());
        assertEquals(2, larder.statistics(ReadLevel.ENVIRONMENT).hits());
        assertEquals(1, larder.reader.unheardChanges());
        assertEquals(1, larder.metrics.counted().get(Metrics.UNHEARD_CHANGES));
    }

    @Test
    void a_source_that_fails_is_left_alone_for_a_while_and_asked_again_by_itself() {
        Guarded guarded = new Guarded();
        guarded.dax.fail();
        for (int read = 0; read < 5; read++) {
            assertThrows(IllegalStateException.class, guarded::ask);
        }
        assertThrows(Spared.class, guarded::ask);
        assertTrue(guarded.source.isFailing());
        assertEquals(5, guarded.dax.asked());
        assertEquals(1, guarded.alarms());
        guarded.dax.heal();
        assertThrows(Spared.class, guarded::ask);
        guarded.turn(Duration.ofSeconds(2).plusMillis(1));
        guarded.ask();
        guarded.ask();
        assertFalse(guarded.source.isFailing());
        assertEquals(2, guarded.dax.asked());
    }

    @Test
    void a_source_that_hangs_is_given_up_in_time() {
        Guarded guarded = new Guarded();
        CountDownLatch released = new CountDownLatch(1);
        guarded.dax.before(() -> awaitUninterruptibly(released));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThrows(TookTooLong.class, guarded::ask));
        released.countDown();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
