package greenledger.local.source;

import greenledger.local.time.Loop;
import greenledger.local.time.Surroundings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// An event source mapping at work: several pollers at one queue.
public final class QueueSource implements AutoCloseable {

    private static final Logger LOG = System.getLogger(QueueSource.class.getName());

    private final QueueMapping mapping;
    private final Surroundings surroundings;
    private final Counters counters = new Counters();
    private final List<QueuePoller> pollers = new ArrayList<>();
    private final List<Loop> polling = new ArrayList<>();

    /// Refuses, as Lambda does, a queue that would hand a message out again while the function may
    /// still be at it.
    public QueueSource(QueueMapping mapping, SqsClient queues, Surroundings surroundings) {
        this.mapping = mapping;
        this.surroundings = surroundings;
        Duration visibility = visibilityTimeout(queues, mapping.queueUrl());
        if (visibility.compareTo(mapping.function().timeout()) < 0) {
            throw new IllegalArgumentException(
                    "Queue visibility timeout: %d seconds is less than Function timeout: %d seconds (mapping %s)"
                            .formatted(
                                    visibility.toSeconds(),
                                    mapping.function().timeout().toSeconds(),
                                    mapping.name()));
        }
        Lookout lookout = new Lookout(() -> polling.forEach(Loop::nudge));
        for (int i = 0; i < mapping.maximumConcurrency(); i++) {
            QueuePoller poller = new QueuePoller(mapping, queues, surroundings, counters, lookout);
            pollers.add(poller);
            polling.add(new Loop(surroundings.scheduler(), poller, this::troubled));
        }
    }

    public void start() {
        polling.forEach(Loop::nudge);
    }

    /// What waits is what has been received; the queue itself knows what it still holds.
    public SourceHealth health() {
        long gathered = pollers.stream().mapToLong(QueuePoller::waiting).sum();
        Instant now = surroundings.scheduler().instant();
        Duration lag =
                pollers.stream()
                        .map(QueuePoller::oldest)
                        .flatMap(Optional::stream)
                        .map(oldest -> Duration.between(oldest, now))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        return counters.health(mapping.name(), gathered, lag);
    }

    /// Begins no further delivery, and waits a moment for those under way.
    @Override
    public void close() {
        polling.forEach(Loop::stop);
        Duration grace = mapping.longPoll().plusMillis(500);
        try {
            for (Loop poller : polling) {
                poller.awaitRest(grace);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration visibilityTimeout(SqsClient queues, String queueUrl) {
        String seconds =
                queues.getQueueAttributes(ask ->
                                ask.queueUrl(queueUrl)
                                        .attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                        .attributes()
                        .get(QueueAttributeName.VISIBILITY_TIMEOUT);
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private Duration troubled(RuntimeException failure, int inARow) {
        counters.troubles.increment();
        LOG.log(Level.WARNING, mapping.name() + " cannot poll its queue", failure);
        return surroundings.pause(inARow);
    }
}
