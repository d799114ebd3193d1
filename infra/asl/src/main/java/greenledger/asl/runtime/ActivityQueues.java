package greenledger.asl.runtime;

import greenledger.asl.engine.TaskRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The tasks that wait for a worker, by the ARN of their activity.
final class ActivityQueues {

    private final Map<String, Deque<TaskRequest>> queues = new HashMap<>();

    synchronized void offer(TaskRequest request) {
        queues.computeIfAbsent(request.resource().arn(), _ -> new ArrayDeque<>()).add(request);
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
}
