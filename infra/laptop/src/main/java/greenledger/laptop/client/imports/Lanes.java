package greenledger.laptop.client.imports;

import greenledger.laptop.client.sheet.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/// Workers side by side, each with a short queue of its own. What belongs together goes to the same
/// worker, and so keeps its order; a full queue holds the reader up, and so bounds what is in
/// memory.
final class Lanes {

    private static final int QUEUED = 64;

    /// Does what is queued, one after the other.
    interface Worker {
        void work(Entry entry) throws InterruptedException;
    }

    private sealed interface Turn {
        record Next(Entry entry) implements Turn {}

        record Last() implements Turn {}
    }

    private final List<BlockingQueue<Turn>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /// @param workers makes one for each lane; it has to see to its own failures
    Lanes(int lanes, Supplier<Worker> workers) {
        for (int lane = 0; lane < lanes; lane++) {
            BlockingQueue<Turn> queue = new ArrayBlockingQueue<>(QUEUED);
            Worker worker = workers.get();
            queues.add(queue);
            threads.add(Thread.ofVirtual().name("import-" + lane).start(() -> run(queue, worker)));
        }
    }

    void put(String together, Entry entry) throws InterruptedException {
        queues.get(Math.floorMod(together.hashCode(), queues.size())).put(new Turn.Next(entry));
    }

    /// Returns when everything that was put has been worked through.
    void finish() throws InterruptedException {
        for (BlockingQueue<Turn> queue : queues) {
            queue.put(new Turn.Last());
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void run(BlockingQueue<Turn> queue, Worker worker) {
        try {
            while (queue.take() instanceof Turn.Next(Entry entry)) {
                worker.work(entry);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
