package greenledger.local.bus;

import greenledger.local.time.Backoff;
import greenledger.local.time.Loop;
import greenledger.local.time.Surroundings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// What is on its way to one target: functions are invoked side by side, other targets get what
/// they get in order, and whatever fails is tried again apart from the rest.
final class TargetQueue {

    private static final Logger LOG = System.getLogger(TargetQueue.class.getName());
    private static final Duration UNTIL_NUDGED = Duration.ofMinutes(1);
    private static final Backoff WHILE_THROTTLED =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final Rule rule;
    private final Target target;
    private final TargetSender sender;
    private final Deliveries deliveries;
    private final Surroundings surroundings;
    private final Queue<Delivery> inOrder = new ConcurrentLinkedQueue<>();
    private final Loop sending;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder deadLettered = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private volatile boolean stopped;

    TargetQueue(
            Rule rule,
            Target target,
            TargetSender sender,
            Deliveries deliveries,
            Surroundings surroundings) {
        this.rule = rule;
        this.target = target;
        this.sender = sender;
        this.deliveries = deliveries;
        this.surroundings = surroundings;
        this.sending = new Loop(surroundings.scheduler(), this::sendNext, this::troubled);
    }

    void add(Delivery delivery) {
        waiting.increment();
        if (target.destination() instanceof Destination.ToFunction) {
            later(Duration.ZERO, () -> attempt(delivery, 1));
        } else {
            inOrder.add(delivery);
            sending.nudge();
        }
    }

    void stop() {
        stopped = true;
        sending.stop();
    }

    TargetHealth health() {
        return new TargetHealth(
                rule.name(),
                target.id(),
                delivered.sum(),
                failed.sum(),
                retried.sum(),
                deadLettered.sum(),
                dropped.sum(),
                waiting.sum());
    }

    private Duration sendNext() {
        Delivery next = inOrder.poll();
        if (next != null) {
            attempt(next, 1);
        }
        return inOrder.isEmpty() ? UNTIL_NUDGED : Duration.ZERO;
    }

    private void attempt(Delivery delivery, int number) {
        try {
            sender.send(delivery, rule, target);
            delivered.increment();
            settle(delivery);
        } catch (RuntimeException e) {
            failed(delivery, number, e);
        }
    }

    /// What a throttled function was spared is no attempt: only age ends it.
    private static boolean isThrottled(RuntimeException failure) {
        return failure instanceof TargetSender.Undelivered undelivered
                && undelivered.code().equals("TooManyRequestsException");
    }

    private void failed(Delivery delivery, int attempts, RuntimeException failure) {
        failed.increment();
        boolean throttled = isThrottled(failure);
        Backoff backoff = throttled ? WHILE_THROTTLED : target.retries().backoff();
        Duration pause = backoff.delay(attempts, surroundings.chance());
        Instant tooOld = delivery.since().plus(target.retries().maximumEventAge());
        boolean retriesExhausted = !throttled && attempts > target.retries().maximumRetryAttempts();
        if (!retriesExhausted && !now().plus(pause).isAfter(tooOld)) {
            retried.increment();
            later(pause, () -> attempt(delivery, throttled ? attempts : attempts + 1));
            return;
        }
        LOG.log(Level.ERROR, "%s gives %s up".formatted(rule.name(), delivery.id()), failure);
        giveUp(delivery, GivenUp.of(failure, !retriesExhausted, attempts), 1);
    }

    /// Tried until the dead-letter queue has it.
    private void giveUp(Delivery delivery, GivenUp why, int attempts) {
        try {
            if (target.deadLetterQueueUrl().isPresent()) {
                sender.sendDeadLetter(
                        target.deadLetterQueueUrl().get(), delivery, rule, target, why);
                deadLettered.increment();
            } else {
                dropped.increment();
            }
            settle(delivery);
        } catch (RuntimeException e) {
            troubled(e, attempts);
            later(surroundings.pause(attempts), () -> giveUp(delivery, why, attempts + 1));
        }
    }

    private void settle(Delivery delivery) {
        deliveries.settle(delivery);
        waiting.decrement();
    }

    private void later(Duration pause, Runnable work) {
        surroundings
                .scheduler()
                .after(
                        pause,
                        () -> {
                            if (!stopped) {
                                work.run();
                            }
                        });
    }

    private Duration troubled(RuntimeException failure, int inARow) {
        LOG.log(Level.WARNING, rule.name() + " is in trouble", failure);
        return surroundings.pause(inARow);
    }

    private Instant now() {
        return surroundings.scheduler().instant();
    }
}
