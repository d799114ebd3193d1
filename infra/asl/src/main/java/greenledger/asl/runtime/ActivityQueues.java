package greenledger.asl.runtime;

import greenledger.asl.engine.TaskRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The tasks that wait for a worker, by the ARN of their activity.
final class ActivityQueues {

    private final Map<String, Deque<TaskRequest>> queues = new HashMap<>();

    synchronized void offer(TaskRequest request) {
        queues.computeIfAbsent(request.resource().arn(), _ -> new ArrayDeque<>()).add(request);
        notifyAll();
    }

    synchronized void withdraw(TaskRequest request) {
        Deque<TaskRequest> queue = queues.get(request.resource().arn());
        if (queue != null) {
            queue.remove(request);
        }
    }

    synchronized Optional<TaskRequest> poll(String activityArn) {
        return Optional.ofNullable(queues.get(activityArn)).map(Deque::poll);
    }

    /// Waits for a task to come, at most for so long.
    synchronized Optional<TaskRequest> poll(String activityArn, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<TaskRequest> task = poll(activityArn);
        long left = end - System.nanoTime();
        while (task.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            task = poll(activityArn);
            left = end - System.nanoTime();
        }
        return task;
    }
}
