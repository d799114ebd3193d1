package greenledger.caches;

import static greenledger.caches.Larder.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// However many ask for a row at once, one question goes out.
class SingleFlightTest {

    private static final int READERS = 500;
    private static final long MANY_BYTES = 1_000_000;

    private final Larder larder = new Larder(Thread::startVirtualThread, MANY_BYTES);

    @Test
    void five_hundred_readers_of_a_row_that_is_not_there_yet_cause_one_read() throws Exception {
        larder.put(KEY, Rows.row(7));
        larder.dax.fail();
        for (Future<Long> reader : atOnce(() -> larder.find(KEY))) {
            assertEquals(7, reader.get());
        }
        assertEquals(1, larder.dax.asked());
        assertEquals(1, larder.table.asked());
        assertEquals(0, larder.truth.asked());
    }

    @Test
    void five_hundred_who_know_of_more_cause_one_strong_read() throws Exception {
        larder.put(KEY, Rows.row(7));
        larder.find(KEY);
        larder.change(KEY, Rows.row(8));
        for (Future<Long> reader : atOnce(() -> larder.find(KEY, 8))) {
            assertEquals(8, reader.get());
        }
        assertEquals(1, larder.truth.asked());
    }

    @Test
    void a_failure_is_told_to_all_who_waited_and_to_nobody_later() throws Exception {
        larder.put(KEY, Rows.row(7));
        larder.dax.fail();
        larder.table.fail();
        for (Future<Long> reader : atOnce(() -> larder.find(KEY))) {
            assertThrows(ExecutionException.class, reader::get);
        }
        larder.table.heal();
        assertEquals(7, larder.find(KEY));
    }

    /// So many readers, none of whom is answered before all have asked.
    private List<Future<Long>> atOnce(Callable<Long> read) throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(READERS);
        larder.dax.before(() -> {
            try {
                asking.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<Future<Long>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(
                        threads.submit(() -> {
                            asking.countDown();
                            return read.call();
                        }));
            }
        }
        return readers;
    }
}
