package greenledger.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Bus.Message;
import greenledger.core.Json;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Invocations;
import greenledger.deadletters.Letter.Foreign;
import greenledger.deadletters.Letter.Forsaken;
import greenledger.deadletters.Letter.Returned;
import greenledger.deadletters.Letter.Skipped;
import greenledger.deadletters.Letter.Undelivered;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a letter back to whoever could not take it, and only then takes it out of its queue: a
/// crash between the two brings it once more, which every receiver of ours takes for what it is.
record Redrive(DeadLetters letters, Autopsy autopsy) {

    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

    /// Begins the sources of the events that may be put on our bus again.
    private static final String OURS = "greenledger.";

    /// @return why it could not be brought back, if it could not
    Optional<String> of(Letter letter) {
        try {
            bring(letter);
        } catch (Invocations.Failed | StillDead why) {
            LOG.warn("{} could not be brought back", letter.id(), why);
            return Optional.of(String.valueOf(why.getMessage()));
        }
        letters.queues().delete(letter.queue(), letter.message());
        return Optional.empty();
    }

    private void bring(Letter letter) {
        switch (letter) {
            case Returned(var queue, var message) -> letters.queues().sendBack(queue, message);
            case Skipped skipped -> deliver(skipped);
            case Forsaken forsaken ->
                    letters.invocations()
                            .accept(
                                    forsaken.function(),
                                    forsaken.report().path("requestPayload").toString());
            case Undelivered undelivered -> deliver(undelivered);
            case Foreign _ ->
                    throw new StillDead(
                            "Nobody knows where it came from; look at it, and delete it by hand.");
        }
    }

    /// The function answers for each record, so it is waited for.
    private void deliver(Skipped skipped) {
        String event =
                autopsy.eventOf(skipped)
                        .orElseThrow(() ->
                                new StillDead(
                                        "Neither the stream nor the table can tell any more which"
                                                + " records these were. Run ReconcileViews for"
                                                + " views; republish from the table for the bus."));
        String answer = letters.invocations().call(skipped.function(), event);
        List<JsonNode> failed =
                Json.read(answer, JsonNode.class).path("batchItemFailures").valueStream().toList();
        if (!failed.isEmpty()) {
            throw new StillDead(
                    "It fails still: "
                            + autopsy.failuresOf(skipped).stream()
                                    .map(each -> each.cause())
                                    .findFirst()
                                    .orElse("see the log of " + skipped.functionName()));
        }
    }

    private void deliver(Undelivered undelivered) {
        JsonNode event = undelivered.event();
        String source = event.path("source").asText();
        if (source.startsWith(OURS)) {
            letters.bus()
                    .publish(
                            List.of(
                                    new Message(
                                            source,
                                            event.path("detail-type").asText(),
                                            event.path("detail").toString())));
        } else {
            letters.invocations().accept(undelivered.target(), event.toString());
        }
    }

    /// The cause has not been seen to.
    private static final class StillDead extends RuntimeException {
        StillDead(String message) {
            super(message);
        }
    }
}
