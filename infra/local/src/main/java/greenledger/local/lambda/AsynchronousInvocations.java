package greenledger.local.lambda;

import greenledger.local.lambda.Outcome.Answered;
import greenledger.local.lambda.Outcome.Failed;
import greenledger.local.time.Scheduler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lambda's own queue for events: it answers at once, invokes later, and tries again.
public final class AsynchronousInvocations {

    private static final Logger LOG = LoggerFactory.getLogger(AsynchronousInvocations.class);
    private static final Duration LONGEST_WHILE_THROTTLED = Duration.ofMinutes(5);

    private final Functions functions;
    private final Scheduler scheduler;
    private final Destinations destinations;
    private final Supplier<String> requestIds;

    public AsynchronousInvocations(
            Functions functions,
            Scheduler scheduler,
            Destinations destinations,
            Supplier<String> requestIds) {
        this.functions = functions;
        this.scheduler = scheduler;
        this.destinations = destinations;
        this.requestIds = requestIds;
    }

    /// Returns the request id as soon as the event is taken.
    public String accept(Functions.Entry entry, byte[] payload) {
        QueuedEvent event =
                new QueuedEvent(
                        entry.function(),
                        entry.asynchronous(),
                        requestIds.get(),
                        payload,
                        scheduler.instant(),
                        0,
                        0);
        scheduler.after(Duration.ZERO, () -> attempt(event));
        return event.requestId();
    }

    private void attempt(QueuedEvent event) {
        switch (event.function().invoke(event.payload())) {
            case Answered(byte[] answer) -> succeeded(event.attempted(), answer);
            case Failed failure when ServiceError.of(failure).isPresent() ->
                    throttled(event.held(), failure);
            case Failed failure -> failed(event.attempted(), failure);
        }
    }

    private void succeeded(QueuedEvent event, byte[] answer) {
        event.policy()
                .successes()
                .ifPresent(arn ->
                        send(arn, event.report("Success", Optional.empty(), answer), Map.of()));
    }

    /// Being throttled is no attempt: only age ends it.
    private void throttled(QueuedEvent event, Failed failure) {
        Duration doubling = Duration.ofSeconds(1L << Math.min(event.holds() - 1, 8));
        Duration delay =
                doubling.compareTo(LONGEST_WHILE_THROTTLED) < 0
                        ? doubling
                        : LONGEST_WHILE_THROTTLED;
        again(event, delay, failure);
    }

    /// Lambda waits one minute before the second attempt, and two before the third.
    private void failed(QueuedEvent event, Failed failure) {
        LOG.warn(
                "{} failed asynchronously, attempt {}: {}: {}",
                event.function().name(),
                event.attempts(),
                failure.errorType(),
                failure.errorMessage());
        if (event.attempts() > event.policy().retries()) {
            giveUp(event, "RetriesExhausted", failure);
        } else {
            again(event, Duration.ofMinutes(event.attempts()), failure);
        }
    }

    private void again(QueuedEvent event, Duration delay, Failed failure) {
        if (event.acceptedAt()
                .plus(event.policy().maximumAge())
                .isBefore(scheduler.instant().plus(delay))) {
            giveUp(event, "EventAgeExceeded", failure);
        } else {
            scheduler.after(delay, () -> attempt(event));
        }
    }

    private void giveUp(QueuedEvent event, String condition, Failed failure) {
        byte[] error = ErrorPayload.of(failure);
        event.policy()
                .failures()
                .ifPresent(arn ->
                        send(
                                arn,
                                event.report(condition, Optional.of("Unhandled"), error),
                                Map.of()));
        event.policy()
                .deadLetters()
                .ifPresent(arn ->
                        send(
                                arn,
                                event.payload(),
                                Map.of(
                                        "RequestID", event.requestId(),
                                        "ErrorCode", "200",
                                        "ErrorMessage", failure.errorMessage())));
    }

    private void send(String arn, byte[] body, Map<String, String> attributes) {
        Optional<Functions.Entry> function = functions.find(arn);
        if (function.isPresent()) {
            accept(function.get(), body);
        } else {
            destinations.send(arn, body, attributes);
        }
    }
}
