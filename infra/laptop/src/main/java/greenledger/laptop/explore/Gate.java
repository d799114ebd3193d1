package greenledger.laptop.explore;

import java.util.concurrent.CountDownLatch;

/// Where a function halts before it writes, until it is let through.
record Gate(CountDownLatch reached, CountDownLatch opened) {

    static Gate shut() {
        return new Gate(new CountDownLatch(1), new CountDownLatch(1));
    }

    void halt() {
        reached.countDown();
        await(opened);
    }

    void awaitSomebody() {
        await(reached);
    }

    void open() {
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at a gate", e);
        }
    }
}
